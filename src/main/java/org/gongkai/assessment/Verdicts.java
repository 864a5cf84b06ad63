package org.gongkai.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.assessment.Verdict.Standing;

/**
 * All verdicts on one report, each with whether it stands.
 *
 * @param report its address, relative to the base
 * @param standings by verdict, in the order of their addresses
 */
public record Verdicts(String report, SortedMap<Verdict, Standing> standings) {
  /** How verdicts are sorted everywhere. */
  public static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::address);

  /** Copies and sorts; refuses a verdict on another report. */
  public Verdicts {
    SortedMap<Verdict, Standing> sorted = new TreeMap<>(ORDER);
    sorted.putAll(standings);
    for (Verdict verdict : sorted.keySet()) {
      if (!verdict.report().equals(report)) {
        throw new IllegalArgumentException(verdict.finding() + " is not of " + report);
      }
    }
    standings = Collections.unmodifiableSortedMap(sorted);
  }

  /**
   * The standing of each verdict by what the rules find now.
   *
   * @param now the report's assessment; empty if the report is not there
   */
  public static Verdicts of(String report, Collection<Verdict> verdicts, Optional<Assessment> now) {
    Map<String, String> fingerprints =
        now.map(Assessment::findings).orElse(List.of()).stream()
            .collect(
                Collectors.toMap(
                    f -> FindingAddresses.finding(report, f.rule(), f.place()),
                    Finding::fingerprint));
    SortedMap<Verdict, Standing> standings = new TreeMap<>(ORDER);
    for (Verdict verdict : verdicts) {
      Standing standing =
          now.isEmpty()
              ? Standing.NO_REPORT
              : standing(verdict, Optional.ofNullable(fingerprints.get(verdict.finding())));
      standings.put(verdict, standing);
    }
    return new Verdicts(report, standings);
  }

  private static Standing standing(Verdict verdict, Optional<String> fingerprint) {
    return fingerprint
        .map(f -> f.equals(verdict.fingerprint()) ? Standing.STANDS : Standing.CELLS_CHANGED)
        .orElse(Standing.NO_FINDING);
  }
}
