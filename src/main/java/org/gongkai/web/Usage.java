package org.gongkai.web;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.store.ChangeLog;

/**
 * How often a store uses terms, as VoID counts its partitions: instances of each class, statements
 * of each property, and statements that say a term of the project's vocabulary.
 */
record Usage(Map<Node, Long> classes, Map<Node, Long> properties, Map<Node, Long> codes) {

  Usage {
    classes = Map.copyOf(classes);
    properties = Map.copyOf(properties);
    codes = Map.copyOf(codes);
  }

  /** Reads every statement once, within the caller's transaction. */
  static Usage of(Graph graph) {
    Map<Node, Long> classes = new HashMap<>();
    Map<Node, Long> properties = new HashMap<>();
    Map<Node, Long> codes = new HashMap<>();
    graph.stream()
        .filter(triple -> !ChangeLog.isPointer(triple))
        .forEach(
            triple -> {
              properties.merge(triple.getPredicate(), 1L, Long::sum);
              if (triple.predicateMatches(RDF.type.asNode())) {
                classes.merge(triple.getObject(), 1L, Long::sum);
              } else if (isData(triple)) {
                codes.merge(triple.getObject(), 1L, Long::sum);
              }
            });
    return new Usage(classes, properties, codes);
  }

  // What the vocabulary says of itself is no use of it.
  private static boolean isData(Triple triple) {
    return triple.getObject().isURI()
        && triple.getObject().getURI().startsWith(Addresses.DEFINITIONS)
        && !(triple.getSubject().isURI()
            && triple.getSubject().getURI().startsWith(Addresses.DEFINITIONS));
  }

  long ofClass(Node node) {
    return classes.getOrDefault(node, 0L);
  }

  long ofProperty(Node node) {
    return properties.getOrDefault(node, 0L);
  }

  long ofCode(Node node) {
    return codes.getOrDefault(node, 0L);
  }
}
