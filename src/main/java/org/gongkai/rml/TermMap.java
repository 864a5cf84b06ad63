package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.jena.graph.Node;

/** Makes the terms for one place of a statement. */
@FunctionalInterface
interface TermMap {

  /** The terms for one iteration; empty if a value is missing or wrong. */
  List<Node> terms(JsonNode iteration, Run run);

  static TermMap constant(Node node) {
    List<Node> always = List.of(node);
    return (iteration, run) -> always;
  }
}
