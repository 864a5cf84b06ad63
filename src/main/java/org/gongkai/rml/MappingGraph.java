package org.gongkai.rml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** All statements of the mapping files, in the order they stand there. */
final class MappingGraph {
  private final Map<Node, List<Statement>> bySubject = new LinkedHashMap<>();

  void add(Statement statement) {
    bySubject.computeIfAbsent(statement.subject(), s -> new ArrayList<>()).add(statement);
  }

  Collection<Node> subjects() {
    return bySubject.keySet();
  }

  List<Statement> statements() {
    return bySubject.values().stream().flatMap(List::stream).toList();
  }

  List<Statement> about(Node subject) {
    return bySubject.getOrDefault(subject, List.of());
  }
}
