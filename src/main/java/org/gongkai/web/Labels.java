package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/**
 * What things are called, in one language if they have a name in it, else in the other; remembers
 * for the length of one request.
 */
final class Labels {

  private static final List<Node> PROPERTIES =
      List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

  private static final List<Node> DIMENSIONS =
      Stream.of(
              "tableKind",
              "claimIndicator",
              "handling",
              "proceeding",
              "category",
              "statistic",
              "applicant",
              "result",
              "indicator",
              "coverage")
          .map(name -> NodeFactory.createURI(Addresses.DEFINITIONS + name))
          .toList();

  private final Graph graph;
  private final Addresses addresses;
  private final Language language;
  private final Map<Node, Shown> seen = new HashMap<>();

  Labels(Graph graph, Addresses addresses, Language language) {
    this.graph = graph;
    this.addresses = addresses;
    this.language = language;
  }

  Language language() {
    return language;
  }

  Shown shown(Node node) {
    return seen.computeIfAbsent(node, this::look);
  }

  private Shown look(Node node) {
    if (node.isURI()) {
      return resource(node);
    }
    String datatype = node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    String text = node.isLiteral() ? text(node, datatype) : node.toString();
    String tag = node.isLiteral() ? node.getLiteralLanguage() : "";
    return new Shown(text, tag, "", datatype, false);
  }

  /** The store writes whole decimals as 6.0. */
  private static String text(Node literal, String datatype) {
    String text = literal.getLiteralLexicalForm();
    boolean whole = datatype.equals(XSD.decimal.getURI()) && text.endsWith(".0");
    return whole ? text.substring(0, text.length() - 2) : text;
  }

  private Shown resource(Node node) {
    String iri = node.getURI();
    Optional<String> own = name(node, language.tag());
    Language spoken = own.isPresent() ? language : language.other();
    Optional<String> name = own.or(() -> name(node, spoken.tag()));
    String text = name.orElseGet(() -> unnamed(iri));
    String tag = name.isPresent() ? spoken.tag() : "";
    return new Shown(text, tag, addresses.link(iri), iri, !addresses.isLocal(iri));
  }

  // What has no name at all: its short form; elsewhere the site, and what it calls the thing.
  private String unnamed(String iri) {
    String shorter = ShortNames.of(iri, addresses.base());
    String[] parts = iri.split("[/#?]+");
    boolean elsewhere = shorter.equals(iri) && iri.matches("https?://.*") && parts.length > 1;
    String last = parts[parts.length - 1];
    return !elsewhere ? shorter : parts.length > 2 ? parts[1] + " · " + last : parts[1];
  }

  private Optional<String> name(Node node, String language) {
    return label(node, language).or(() -> composed(node, language));
  }

  // Cells and tables have no label of their own: they are called after their concepts.
  private Optional<String> composed(Node node, String language) {
    List<String> names = new ArrayList<>();
    for (Node dimension : DIMENSIONS) {
      for (Triple triple : graph.find(node, dimension, Node.ANY).toList()) {
        label(triple.getObject(), language).ifPresent(names::add);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
  }

  // A label without a language serves as the Chinese one when there is none.
  private Optional<String> label(Node node, String language) {
    for (Node property : PROPERTIES) {
      for (Triple triple : graph.find(node, property, Node.ANY).toList()) {
        Node label = triple.getObject();
        if (label.isLiteral() && speaks(label.getLiteralLanguage(), language)) {
          return Optional.of(label.getLiteralLexicalForm());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean speaks(String tag, String language) {
    return tag.equals(language)
        || tag.startsWith(language + "-")
        || tag.isEmpty() && language.equals("zh");
  }
}
