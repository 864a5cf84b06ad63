package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.jena.graph.Node;

/** The statements that go with a subject: all combinations of its predicates and objects. */
record PredicateObjectMap(List<TermMap> predicates, List<TermMap> objects, List<TermMap> graphs) {

  PredicateObjectMap {
    predicates = List.copyOf(predicates);
    objects = List.copyOf(objects);
    graphs = List.copyOf(graphs);
  }

  void map(JsonNode iteration, Subject subject, Run run) {
    Subject here = subject.alsoIn(graphs, iteration, run);
    for (int p = 0; p < predicates.size(); p++) {
      for (Node predicate : predicates.get(p).terms(iteration, run)) {
        for (int o = 0; o < objects.size(); o++) {
          here.add(predicate, objects.get(o).terms(iteration, run), run);
        }
      }
    }
  }
}
