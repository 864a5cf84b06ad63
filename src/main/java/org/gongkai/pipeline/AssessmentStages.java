package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.Run;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReportJson;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.store.Annex;

/** The stages for what is found in one report: assess, map, check. Serves any number of threads. */
final class AssessmentStages {
  private final RuleEngine engine;
  private final AnnexStages annexes;
  private final String release;

  AssessmentStages(RuleEngine engine, String base) {
    this.engine = engine;
    this.annexes = new AnnexStages(base);
    this.release = RuleEngine.release();
  }

  RuleEngine engine() {
    return engine;
  }

  AnnexStages annexes() {
    return annexes;
  }

  /**
   * Assesses one report.
   *
   * @param stored SHA-256 of the document that the store has
   */
  AssessedReport assess(Neighbourhood around, Optional<String> stored) {
    Assessment assessment = engine.assess(around);
    Run run = new Run(release, engine.rules(), Neighbours.used(around));
    JsonNode tree = AssessmentJson.tree(assessment, run);
    byte[] json = ReportJson.bytes(tree);
    if (stored.filter(DigestUtils.sha256Hex(json)::equals).isPresent()) {
      return new AssessedReport(
          assessment.report(), Optional.of(assessment), Optional.empty(), Optional.empty());
    }
    Annex annex = annexes.assessment(assessment.report(), tree, json);
    return annexes
        .fault(annex)
        .map(
            found ->
                AssessedReport.faulty(assessment.report(), problem(assessment.report(), found)))
        .orElseGet(
            () ->
                new AssessedReport(
                    assessment.report(),
                    Optional.of(assessment),
                    Optional.of(annex),
                    Optional.empty()));
  }

  static Problem problem(String report, String found) {
    return new Problem(Code.ASSESSMENT_FAILED, Place.of(report), found);
  }
}
