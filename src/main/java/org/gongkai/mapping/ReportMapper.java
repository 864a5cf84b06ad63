package org.gongkai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.rml.RmlException;
import org.gongkai.rml.RmlPlan;

/**
 * Maps parsed reports. The mappings are compiled once; a mapper serves any number of reports and
 * threads.
 */
public final class ReportMapper {
  /** A parsed report as JSON, and what the mapping says of it. */
  public record Mapped(byte[] json, Set<Triple> triples) {}

  private final RmlPlan plan;

  private ReportMapper(RmlPlan plan) {
    this.plan = plan;
  }

  /** A mapper that puts {@code base} before every relative address. */
  public static ReportMapper load(String base) {
    return new ReportMapper(RmlPlan.compile(MappingFiles.read(MappingFiles.REPORT), base));
  }

  /**
   * Differs whenever a mapping does, of reports or of the departments that they bring with them:
   * statements of another mapping cannot be taken back.
   */
  public static String fingerprint() {
    return MappingFiles.fingerprint();
  }

  /**
   * One report as JSON, and its statements in the order of the mapping.
   *
   * @throws RmlException if a value of the report cannot stand in the graph
   */
  public Mapped map(Report report) {
    JsonNode tree = ReportJson.tree(report);
    return new Mapped(ReportJson.bytes(tree), triples(tree));
  }

  /** The statements of a report by its JSON: the same as when the JSON was made. */
  public Set<Triple> map(byte[] json) {
    return triples(ReportJson.parse(json));
  }

  /** The statements of a report by the tree of its JSON. */
  public Set<Triple> triples(JsonNode tree) {
    TripleSet sink = new TripleSet();
    map(tree, sink);
    return sink.triples();
  }

  /** Sends the statements of one report; nothing is sent if one of them cannot be made. */
  public void map(JsonNode parsed, StreamRDF out) {
    plan.map(parsed, out);
  }
}
