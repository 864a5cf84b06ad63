package org.gongkai.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gongkai.report.ReportJson;

/**
 * An assessment as JSON, by {@code ontology/assessment.schema.json}. Addresses are in it, relative
 * to the publisher's base; on reading those of what is found are not read but minted again. Equal
 * assessments of equal runs give equal bytes.
 */
public final class AssessmentJson {
  static final String SCHEMA = "https://w3id.org/gongkai/def/assessment.schema.json";

  private AssessmentJson() {}

  /** The JSON as a tree, as mappings read it. */
  public static ObjectNode tree(Assessment assessment, Run run) {
    return new AssessmentJsonWriter(JsonNodeFactory.instance.objectNode(), assessment).write(run);
  }

  /** The JSON as UTF-8 bytes, without white space. */
  public static byte[] write(Assessment assessment, Run run) {
    return ReportJson.bytes(tree(assessment, run));
  }

  /** Whether some stored JSON is an assessment. */
  public static boolean isOne(JsonNode tree) {
    return SCHEMA.equals(tree.path("$schema").asText());
  }

  /**
   * The assessment that some JSON states.
   *
   * @throws org.gongkai.report.ReportJsonException naming the member that is missing or wrong
   */
  public static Assessment read(byte[] json) {
    return new AssessmentJsonReader(ReportJson.parse(json)).assessment();
  }

  /**
   * The run that some JSON states.
   *
   * @throws org.gongkai.report.ReportJsonException naming the member that is missing or wrong
   */
  public static Run run(byte[] json) {
    return new AssessmentJsonReader(ReportJson.parse(json)).run();
  }
}
