package org.gongkai.harvest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The data sets of a DCAT catalogue (W3C, versions 1 to 3). */
final class Dcat {
  private final Graph graph;

  Dcat(Graph graph) {
    this.graph = graph;
  }

  /** In the order of their addresses. */
  List<Offer> offers() {
    return graph.stream(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
        .map(Triple::getSubject)
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .map(this::offer)
        .toList();
  }

  private Offer offer(Node dataset) {
    Optional<String> address = dataset.isURI() ? Optional.of(dataset.getURI()) : Optional.empty();
    List<Node> files = objects(dataset, DCAT.distribution.asNode()).toList();
    // Many catalogues say the licence of the files alone.
    Stream<Node> licensed = Stream.concat(Stream.of(dataset), files.stream());
    List<Node> licences =
        licensed.flatMap(n -> objects(n, DCTerms.license.asNode())).distinct().toList();
    Stream<Node> rights =
        Stream.concat(
            licences.stream(),
            Stream.concat(Stream.of(dataset), files.stream())
                .flatMap(n -> objects(n, DCTerms.rights.asNode())));
    return new Offer(
        address.or(() -> first(dataset, DCTerms.identifier.asNode())).orElse(""),
        first(dataset, DCAT.landingPage.asNode()).or(() -> address),
        texts(dataset, DCTerms.title.asNode()),
        texts(dataset, DCTerms.description.asNode()),
        texts(dataset, DCAT.keyword.asNode()),
        licences.stream().filter(Node::isURI).map(Node::getURI).toList(),
        rights.filter(Node::isLiteral).map(Dcat::text).distinct().toList(),
        publisher(dataset),
        first(dataset, DCTerms.issued.asNode()),
        files.stream().flatMap(this::resource).toList());
  }

  private Optional<String> publisher(Node dataset) {
    return objects(dataset, DCTerms.publisher.asNode())
        .flatMap(p -> p.isLiteral() ? Stream.of(p) : objects(p, FOAF.name.asNode()))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }

  private Stream<Offer.Resource> resource(Node file) {
    Optional<String> format =
        first(file, DCAT.mediaType.asNode()).or(() -> first(file, DCTerms.format.asNode()));
    return first(file, DCAT.downloadURL.asNode())
        .or(() -> first(file, DCAT.accessURL.asNode()))
        .map(a -> new Offer.Resource(a, format, first(file, DCTerms.title.asNode())))
        .stream();
  }

  private List<Text> texts(Node subject, Node property) {
    return objects(subject, property).filter(Node::isLiteral).map(Dcat::text).toList();
  }

  private static Text text(Node literal) {
    return Text.of(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
  }

  private Optional<String> first(Node subject, Node property) {
    return objects(subject, property)
        .filter(n -> !n.isBlank())
        .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.getURI())
        .sorted()
        .findFirst();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString));
  }
}
