package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * The subjects of one iteration and the graphs their statements go to.
 *
 * @param placed whether any graph map was asked; if none was, the default graph is meant
 */
record Subject(List<Node> nodes, boolean placed, List<Node> graphs) {
  private static final List<Node> DEFAULT = List.of(Quad.defaultGraphIRI);
  private static final Node DEFAULT_GRAPH = Rml.term("defaultGraph");

  static Subject of(List<Node> nodes) {
    return new Subject(nodes, false, DEFAULT);
  }

  Subject alsoIn(List<TermMap> graphMaps, JsonNode iteration, Run run) {
    if (graphMaps.isEmpty()) {
      return this;
    }
    Set<Node> all = new LinkedHashSet<>(placed ? graphs : List.of());
    for (TermMap graphMap : graphMaps) {
      for (Node graph : graphMap.terms(iteration, run)) {
        all.add(graph.equals(DEFAULT_GRAPH) ? Quad.defaultGraphIRI : graph);
      }
    }
    return new Subject(nodes, true, List.copyOf(all));
  }

  void add(Node predicate, List<Node> objects, Run run) {
    for (int o = 0; o < objects.size(); o++) {
      for (int s = 0; s < nodes.size(); s++) {
        for (int g = 0; g < graphs.size(); g++) {
          run.add(graphs.get(g), nodes.get(s), predicate, objects.get(o));
        }
      }
    }
  }
}
