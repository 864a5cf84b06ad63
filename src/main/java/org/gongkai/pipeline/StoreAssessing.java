package org.gongkai.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.store.Annex;
import org.gongkai.store.Readings;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Writing;

/** Keeps what the rules find in step with the reports of a store, in its transactions. */
final class StoreAssessing {
  private static final String ASSESSED = DigestUtils.sha256Hex("assessed");

  private final AssessmentStages stages;
  private final Gazetteer gazetteer;
  private final ReportStore store;
  private final Readings readings;

  /**
   * @param readings notes of this version of the program, rules and overrides
   */
  StoreAssessing(
      AssessmentStages stages, Gazetteer gazetteer, ReportStore store, Readings readings) {
    this.stages = stages;
    this.gazetteer = gazetteer;
    this.store = store;
    this.readings = readings;
  }

  /** Assesses what depends on what was touched; everything, if another program did so before. */
  Assessed touched(
      Writing writing, SortedMap<String, String> parsed, Collection<String> touched, int threads) {
    Assessing assessing = new Assessing(stages, gazetteer, writing, parsed);
    return readings.get(ASSESSED).isPresent()
        ? assessing.dependents(touched, threads)
        : assessing.all(assessed(), threads);
  }

  /** Assesses all reports of the store, in one transaction. */
  Assessed all(int threads) {
    Assessed result =
        store.whole(
            writing ->
                new Assessing(stages, gazetteer, writing, writing.parsedHashes())
                    .all(assessed(), threads));
    note(result);
    return result;
  }

  /** Only after the commit: a note that is lost costs one more assessment of everything. */
  void note(Assessed result) {
    if (result.problems().isEmpty()) {
      readings.put(ASSESSED, new byte[0]);
    }
  }

  /** Reports that have an assessment. */
  private List<String> assessed() {
    return store.annexes().hashes(Annex.Kind.ASSESSMENT).keySet().stream()
        .map(Assessing::reportOf)
        .toList();
  }
}
