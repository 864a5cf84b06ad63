package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Run;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.assessment.Verdicts;
import org.gongkai.check.ReportChecker;
import org.gongkai.check.ShapeResult;
import org.gongkai.mapping.AssessmentMapper;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReportJson;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.store.Annex;
import org.gongkai.vocab.OntologyFiles;

/** The stages for what is found in one report: assess, map, check. Serves any number of threads. */
final class AssessmentStages {
  private final RuleEngine engine;
  private final AssessmentMapper mapper;
  private final ReportChecker checker;
  private final String release;

  AssessmentStages(RuleEngine engine, String base) {
    this(engine, base, new ReportChecker(OntologyFiles.assessmentShapes()));
  }

  /** Stages with shapes of their own. */
  AssessmentStages(RuleEngine engine, String base, ReportChecker checker) {
    this.engine = engine;
    this.mapper = AssessmentMapper.load(base);
    this.checker = checker;
    this.release = RuleEngine.release();
  }

  RuleEngine engine() {
    return engine;
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
    String address = FindingAddresses.assessment(assessment.report());
    Annex annex = new Annex(Annex.Kind.ASSESSMENT, address, json, mapper.assessment(tree));
    return fault(annex)
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

  /** The verdicts on one report as a document for the store. */
  Annex verdicts(Verdicts verdicts) {
    JsonNode tree = VerdictJson.tree(verdicts);
    Annex annex =
        new Annex(
            Annex.Kind.VERDICTS,
            FindingAddresses.verdicts(verdicts.report()),
            ReportJson.bytes(tree),
            mapper.verdicts(tree));
    fault(annex)
        .ifPresent(
            found -> {
              throw new IllegalStateException(verdicts.report() + ": " + found);
            });
    return annex;
  }

  /** The statements of a stored document beside a report; empty if it is none. */
  Optional<Set<Triple>> remap(JsonNode tree) {
    return mapper.statements(tree);
  }

  private Optional<String> fault(Annex annex) {
    Graph graph = GraphFactory.createDefaultGraph();
    annex.statements().forEach(graph::add);
    List<ShapeResult> found = checker.check(graph);
    return found.stream()
        .filter(ShapeResult::blocking)
        .findFirst()
        .map(r -> r.name() + " " + r.value() + ": " + r.messageEn() + " " + r.messageZh());
  }

  static Problem problem(String report, String found) {
    return new Problem(Code.ASSESSMENT_FAILED, Place.of(report), found);
  }
}
