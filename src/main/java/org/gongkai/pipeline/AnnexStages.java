package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.assessment.Verdicts;
import org.gongkai.check.ReportChecker;
import org.gongkai.check.ShapeResult;
import org.gongkai.mapping.AssessmentMapper;
import org.gongkai.report.ReportJson;
import org.gongkai.store.Annex;
import org.gongkai.vocab.OntologyFiles;

/** The stages for a document beside a report: map, check. Serves any number of threads. */
final class AnnexStages {
  private final AssessmentMapper mapper;
  private final ReportChecker checker = new ReportChecker(OntologyFiles.assessmentShapes());

  AnnexStages(String base) {
    this.mapper = AssessmentMapper.load(base);
  }

  /** What the rules find in one report as a document for the store, which is not checked yet. */
  Annex assessment(String report, JsonNode tree, byte[] json) {
    String address = FindingAddresses.assessment(report);
    return new Annex(Annex.Kind.ASSESSMENT, address, json, mapper.assessment(tree));
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

  /** What keeps a document out of the store, if anything does. */
  Optional<String> fault(Annex annex) {
    return checker.check(annex.statements()).stream()
        .filter(ShapeResult::blocking)
        .findFirst()
        .map(ShapeResult::found);
  }
}
