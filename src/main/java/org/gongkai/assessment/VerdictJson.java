package org.gongkai.assessment;

import static org.gongkai.report.JsonMembers.list;
import static org.gongkai.report.JsonMembers.text;
import static org.gongkai.report.JsonMembers.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.assessment.Verdict.State;
import org.gongkai.report.ReportJson;
import org.gongkai.report.ReportJsonException;

/** The verdicts on one report as JSON, by {@code ontology/verdicts.schema.json}. */
public final class VerdictJson {
  static final String SCHEMA = "https://w3id.org/gongkai/def/verdicts.schema.json";

  private VerdictJson() {}

  /** The JSON as a tree, as mappings read it. */
  public static ObjectNode tree(Verdicts verdicts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SCHEMA).put("report", verdicts.report());
    ArrayNode array = root.putArray("verdicts");
    verdicts
        .standings()
        .forEach((verdict, standing) -> write(array.addObject(), verdict, standing));
    return root;
  }

  /** The JSON as UTF-8 bytes, without white space. */
  public static byte[] write(Verdicts verdicts) {
    return ReportJson.bytes(tree(verdicts));
  }

  /** Whether some stored JSON is of verdicts. */
  public static boolean isOne(JsonNode tree) {
    return SCHEMA.equals(tree.path("$schema").asText());
  }

  /**
   * The verdicts that some JSON states.
   *
   * @throws ReportJsonException naming the member that is missing or wrong
   */
  public static Verdicts read(byte[] json) {
    JsonNode root = ReportJson.parse(json);
    if (!SCHEMA.equals(text(root, "$schema"))) {
      throw new ReportJsonException("$schema is not " + SCHEMA);
    }
    SortedMap<Verdict, Standing> standings = new TreeMap<>(Verdicts.ORDER);
    try {
      list(root, "verdicts", n -> standings.put(verdict(n), standing(text(n, "standing"))));
      return new Verdicts(text(root, "report"), standings);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ReportJsonException("a member has a value it cannot have: " + e.getMessage(), e);
    }
  }

  private static void write(ObjectNode node, Verdict verdict, Standing standing) {
    node.put("address", verdict.address()).put("finding", verdict.finding());
    node.put("report", verdict.report());
    node.put("state", verdict.state().notation()).put("reason", verdict.reason());
    node.put("author", verdict.author()).put("time", verdict.time().toString());
    node.put("fingerprint", verdict.fingerprint()).put("standing", standing.notation());
  }

  private static Verdict verdict(JsonNode node) {
    String state = text(node, "state");
    return new Verdict(
        text(node, "finding"),
        State.of(state).orElseThrow(unknown("state", state)),
        text(node, "reason"),
        text(node, "author"),
        Instant.parse(text(node, "time")),
        text(node, "fingerprint"));
  }

  private static Standing standing(String notation) {
    return Standing.of(notation).orElseThrow(unknown("standing", notation));
  }
}
