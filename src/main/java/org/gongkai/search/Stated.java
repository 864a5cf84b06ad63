package org.gongkai.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a graph states, by subject and property; within the caller's transaction. */
record Stated(Graph graph, String base) {

  List<Node> ofClass(Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList();
  }

  boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.type.asNode(), type);
  }

  List<Node> objects(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  Set<Node> allObjects(List<Node> things, Node property) {
    return things.stream()
        .flatMap(thing -> objects(thing, property).stream())
        .collect(Collectors.toSet());
  }

  Optional<String> text(Node thing, Node property, String language) {
    return texts(thing, property, language).stream().findFirst();
  }

  List<String> texts(Node thing, Node property, String language) {
    return objects(thing, property).stream()
        .filter(value -> value.isLiteral() && value.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  String label(Node thing, String language) {
    return text(thing, RDFS.label.asNode(), language).orElse("");
  }

  /**
   * The address without the base and so many letters of its beginning, such as {@code id/agency/}.
   */
  String key(Node thing, String space) {
    String iri = thing.getURI();
    String whole = base + space;
    return iri.startsWith(whole) ? iri.substring(whole.length()) : iri;
  }
}
