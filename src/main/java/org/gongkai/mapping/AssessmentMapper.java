package org.gongkai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.rml.RmlPlan;

/**
 * Maps what the rules find in reports, and what people say of that. Serves any number of threads.
 */
public final class AssessmentMapper {
  private final RmlPlan assessments;
  private final RmlPlan verdicts;

  private AssessmentMapper(RmlPlan assessments, RmlPlan verdicts) {
    this.assessments = assessments;
    this.verdicts = verdicts;
  }

  /** A mapper that puts {@code base} before every relative address. */
  public static AssessmentMapper load(String base) {
    return new AssessmentMapper(
        RmlPlan.compile(MappingFiles.read(MappingFiles.ASSESSMENT), base),
        RmlPlan.compile(MappingFiles.read(MappingFiles.VERDICTS), base));
  }

  /** The statements of a stored document beside a report; empty if it is none. */
  public Optional<Set<Triple>> statements(JsonNode tree) {
    if (AssessmentJson.isOne(tree)) {
      return Optional.of(assessment(tree));
    }
    return VerdictJson.isOne(tree) ? Optional.of(verdicts(tree)) : Optional.empty();
  }

  /** The statements of one assessment. */
  public Set<Triple> assessment(JsonNode tree) {
    return triples(assessments, tree);
  }

  /** The statements of the verdicts on one report. */
  public Set<Triple> verdicts(JsonNode tree) {
    return triples(verdicts, tree);
  }

  private static Set<Triple> triples(RmlPlan plan, JsonNode tree) {
    TripleSet sink = new TripleSet();
    plan.map(tree, sink);
    return sink.triples();
  }
}
