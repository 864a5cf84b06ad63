package org.gongkai.pipeline;

import java.util.function.Consumer;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.store.Annex;
import org.gongkai.store.ReportStore;

/** What was found in the reports of a store, as it was stored. */
public final class StoredAssessments {
  private StoredAssessments() {}

  /** Hands on every report that is assessed, in the order of addresses. */
  public static void of(ReportStore store, Consumer<AssessedFile> taker) {
    for (String address : store.annexes().hashes(Annex.Kind.ASSESSMENT).keySet()) {
      byte[] json = store.annexes().get(Annex.Kind.ASSESSMENT, address).orElseThrow();
      Report report = ReportJson.read(store.parsed(Assessing.reportOf(address)).orElseThrow());
      String file = report.source().file();
      taker.accept(new AssessedFile(file, report, AssessmentJson.read(json), json));
    }
  }
}
