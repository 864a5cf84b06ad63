package org.gongkai.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.query.Bilingual;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.Qb;

/** The code lists, as far as rules speak of them. */
final class CodeLists {
  private final Graph graph;

  CodeLists(Graph graph) {
    this.graph = graph;
  }

  /** The notation of a concept. */
  String notation(Node concept) {
    return objects(concept, SKOS.notation.asNode())
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(() -> new BadRulesException(concept + " is no concept with a notation"));
  }

  /** Both labels of a concept. */
  Bilingual label(Node concept) {
    return texts(concept, RDFS.label.asNode());
  }

  /** A text in both languages; empty where it is not there. */
  Bilingual texts(Node subject, Node property) {
    return new Bilingual(text(subject, property, "zh"), text(subject, property, "en"));
  }

  private String text(Node subject, Node property, String language) {
    return objects(subject, property)
        .filter(o -> o.isLiteral() && o.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** Concepts directly below one. */
  List<Node> narrower(Node concept) {
    return objects(concept, SKOS.narrower.asNode()).toList();
  }

  /** Whether a concept is another or below it. */
  boolean isWithin(Node concept, Node whole) {
    return concept.equals(whole)
        || objects(concept, SKOS.broader.asNode()).anyMatch(b -> isWithin(b, whole));
  }

  /** The concepts of a list. */
  List<Node> members(Node list) {
    return subjects(SKOS.inScheme.asNode(), list).toList();
  }

  /**
   * The concepts of the rows or columns of a table by their notations, as its data structure on a
   * form names them.
   *
   * @param role {@code gk:row} or {@code gk:column}
   */
  Map<String, Node> axis(String table, String form, Node role) {
    return objects(Gk.structure(table, form), Qb.COMPONENT)
        .flatMap(c -> objects(c, Qb.DIMENSION))
        .filter(d -> graph.contains(d, RDFS.subPropertyOf.asNode(), role))
        .flatMap(d -> objects(d, Qb.CODE_LIST))
        .flatMap(l -> members(l).stream())
        .collect(Collectors.toMap(this::notation, n -> n));
  }

  Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
  }

  Stream<Node> subjects(Node property, Node object) {
    return graph.stream(Node.ANY, property, object).map(Triple::getSubject);
  }

  boolean has(Node subject) {
    return graph.contains(subject, Node.ANY, Node.ANY);
  }
}
