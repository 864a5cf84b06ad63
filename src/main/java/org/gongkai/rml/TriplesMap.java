package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** What is said about each value of a logical source. */
record TriplesMap(
    LogicalSource source,
    TermMap subject,
    List<Node> classes,
    List<TermMap> graphs,
    List<PredicateObjectMap> predicateObjects) {
  private static final Node TYPE = NodeFactory.createURI(RDF.uri + "type");

  TriplesMap {
    classes = List.copyOf(classes);
    graphs = List.copyOf(graphs);
    predicateObjects = List.copyOf(predicateObjects);
  }

  void map(JsonNode iteration, Run run) {
    List<Node> nodes = subject.terms(iteration, run);
    if (nodes.isEmpty()) {
      return;
    }
    Subject subjects = Subject.of(nodes).alsoIn(graphs, iteration, run);
    subjects.add(TYPE, classes, run);
    for (int i = 0; i < predicateObjects.size(); i++) {
      predicateObjects.get(i).map(iteration, subjects, run);
    }
  }
}
