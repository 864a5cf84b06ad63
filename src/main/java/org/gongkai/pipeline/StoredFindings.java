package org.gongkai.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.assessment.Verdicts;
import org.gongkai.store.Annex;
import org.gongkai.store.Annexes;
import org.gongkai.store.ReportStore;

/** What a store holds of findings and verdicts, as records. */
public final class StoredFindings {
  private StoredFindings() {}

  /**
   * A finding by its address relative to the base; empty if there is none.
   *
   * @throws IllegalArgumentException if it is the address of no finding
   */
  public static Optional<Finding> finding(ReportStore store, String address) {
    String report = FindingAddresses.reportOf(address);
    return assessment(store, report)
        .flatMap(
            assessment ->
                assessment.findings().stream()
                    .filter(
                        f -> address.equals(FindingAddresses.finding(report, f.rule(), f.place())))
                    .findFirst());
  }

  /** What the rules find in a report, by its address relative to the base. */
  public static Optional<Assessment> assessment(ReportStore store, String report) {
    return store
        .annexes()
        .get(Annex.Kind.ASSESSMENT, FindingAddresses.assessment(report))
        .map(AssessmentJson::read);
  }

  /** All verdicts with whether they stand, in the order of their addresses. */
  public static Map<Verdict, Standing> verdicts(ReportStore store) {
    Map<Verdict, Standing> all = new TreeMap<>(Verdicts.ORDER);
    Annexes annexes = store.annexes();
    for (String address : annexes.hashes(Annex.Kind.VERDICTS).keySet()) {
      annexes
          .get(Annex.Kind.VERDICTS, address)
          .ifPresent(json -> all.putAll(VerdictJson.read(json).standings()));
    }
    return all;
  }
}
