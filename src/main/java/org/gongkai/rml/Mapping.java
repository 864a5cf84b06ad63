package org.gongkai.rml;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** A mapping being compiled: keeps account of what was understood, so that nothing is ignored. */
final class Mapping {
  private final MappingGraph graph;
  private final Problems problems;
  private final Set<Statement> used = new HashSet<>();
  private final Set<Node> reached = new LinkedHashSet<>();

  Mapping(MappingGraph graph, Problems problems) {
    this.graph = graph;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** The nodes that some statement makes a triples map. */
  List<MappingNode> triplesMaps() {
    return graph.subjects().stream()
        .filter(this::isTriplesMap)
        .map(node -> node(node, graph.about(node).get(0).origin()))
        .toList();
  }

  private boolean isTriplesMap(Node node) {
    Set<String> telling = Set.of("logicalSource", "subject", "subjectMap", "predicateObjectMap");
    return graph.about(node).stream()
        .anyMatch(
            s ->
                Rml.isTerm(s.predicate()) && telling.contains(Rml.localName(s.predicate()))
                    || isType(s) && s.object().equals(Rml.term("TriplesMap")));
  }

  /** The node a statement leads to. */
  MappingNode node(Statement link) {
    return node(link.object(), link.origin());
  }

  private MappingNode node(Node node, Origin origin) {
    reached.add(node);
    return new MappingNode(node, origin, this);
  }

  List<Statement> use(Node subject, Set<Node> predicates) {
    List<Statement> found =
        graph.about(subject).stream().filter(s -> predicates.contains(s.predicate())).toList();
    used.addAll(found);
    return found;
  }

  /** Terms that are not implemented, wherever they stand, be it where nobody looks. */
  void checkVocabulary() {
    for (Statement statement : graph.statements()) {
      Node predicate = statement.predicate();
      boolean unknown = Rml.isTerm(predicate) && !Rml.PROPERTIES.contains(Rml.localName(predicate));
      if (unknown) {
        problems.add(statement.origin(), statement.construct(), "is not supported");
      }
      if (Rml.OLD.stream().anyMatch(predicate.getURI()::startsWith)) {
        problems.add(
            statement.origin(),
            statement.construct(),
            "is of the old RML, write it with " + Rml.NS);
      }
      Node type = statement.object();
      if (isType(statement) && Rml.isTerm(type) && !Rml.CLASSES.contains(Rml.localName(type))) {
        problems.add(statement.origin(), Rml.show(type), "is not supported");
      }
    }
  }

  /** Known terms on nodes where they mean nothing. */
  void checkNothingIgnored() {
    for (Node node : reached) {
      for (Statement statement : graph.about(node)) {
        Node predicate = statement.predicate();
        boolean known =
            Rml.isTerm(predicate) && Rml.PROPERTIES.contains(Rml.localName(predicate))
                || predicate.getURI().startsWith(Rml.CSVW);
        if (known && !used.contains(statement)) {
          problems.add(statement.origin(), statement.construct(), "means nothing here");
        }
      }
    }
  }

  private static boolean isType(Statement statement) {
    return statement.predicate().getURI().equals(RDF.uri + "type") && statement.object().isURI();
  }
}
