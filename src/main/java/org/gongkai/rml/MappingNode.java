package org.gongkai.rml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** A node of a mapping and what is said about it. */
record MappingNode(Node node, Origin origin, Mapping mapping) {

  List<Statement> all(String... properties) {
    return mapping.use(node, Arrays.stream(properties).map(Rml::term).collect(Collectors.toSet()));
  }

  /** The statement with a property of CSVW; each further one is a problem. */
  Optional<Statement> csvw(String property) {
    return only(mapping.use(node, Set.of(Rml.csvw(property))));
  }

  /** The first of the statements; each further one is a problem. */
  Optional<Statement> atMostOne(String... properties) {
    return only(all(properties));
  }

  private Optional<Statement> only(List<Statement> found) {
    found.stream()
        .skip(1)
        .forEach(
            more -> mapping.problems().add(more.origin(), more.construct(), "only one is allowed"));
    return found.stream().findFirst();
  }

  /** As {@link #atMostOne}; none at all is a problem too. */
  Optional<Statement> one(String... properties) {
    Optional<Statement> found = atMostOne(properties);
    if (found.isEmpty()) {
      String names =
          Arrays.stream(properties).map(p -> "rml:" + p).collect(Collectors.joining(" or "));
      problem(names + " is missing");
    }
    return found;
  }

  void problem(String found) {
    mapping.problems().add(origin, Rml.show(node), found);
  }
}
