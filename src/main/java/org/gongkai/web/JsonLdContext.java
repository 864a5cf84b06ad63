package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.gongkai.vocab.OntologyFiles;

/**
 * The context of JSON-LD, from the ontology: a short name for each class and property, and what the
 * values of a property are, so that a member is a word, a number or a map of languages.
 */
final class JsonLdContext {

  /** Where it is published, below the root of the server. */
  static final String PATH = "def/context.jsonld";

  static final String LINK = "@id";
  static final String LANGUAGE = "@language";

  /**
   * @param type of its values: a link, a map by language, a datatype
   */
  record Term(String name, String iri, String type) {}

  private final PrefixMapping prefixes = ShortNames.mapping();
  private final Map<String, Term> properties = new TreeMap<>();
  private final Map<String, String> classes = new TreeMap<>();

  JsonLdContext() {
    Graph ontology = OntologyFiles.published(Addresses.DEFINITIONS);
    own(ontology);
    reused(ontology);
    others();
  }

  private void own(Graph ontology) {
    ontology
        .find(Node.ANY, RDF.type.asNode(), RDFS.Class.asNode())
        .forEachRemaining(triple -> addClass(triple.getSubject().getURI()));
    ontology
        .find(Node.ANY, RDF.type.asNode(), RDF.Property.asNode())
        .forEachRemaining(triple -> addProperty(ontology, triple.getSubject()));
  }

  private void addProperty(Graph ontology, Node property) {
    if (ontology.contains(property, RDF.type.asNode(), OWL.ObjectProperty.asNode())) {
      add(property.getURI(), LINK);
    } else {
      ontology
          .find(property, RDFS.range.asNode(), Node.ANY)
          .mapWith(triple -> triple.getObject().getURI())
          .forEachRemaining(
              type ->
                  add(property.getURI(), RDF.langString.getURI().equals(type) ? LANGUAGE : type));
    }
  }

  // Other vocabularies' terms are only named in the ontology; their classes have a capital.
  private void reused(Graph ontology) {
    ontology
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getSubject().getURI())
        .filterKeep(iri -> !iri.startsWith(Addresses.DEFINITIONS))
        .filterKeep(iri -> Character.isUpperCase(local(iri).charAt(0)))
        .filterKeep(iri -> prefixes.shortForm(iri).length() < iri.length())
        .toList()
        .stream()
        .sorted()
        .forEach(this::addClass);
  }

  private void others() {
    for (String line : list().split("\n")) {
      String[] words = line.split(" ");
      for (int i = 1; !line.startsWith("#") && i < words.length; i++) {
        add(prefixes.expandPrefix(words[i]), prefixes.expandPrefix(words[0]));
      }
    }
  }

  // Where two vocabularies have one word, the project's own goes first, then the list's order.
  private void add(String iri, String type) {
    String name = local(iri);
    boolean taken = properties.values().stream().anyMatch(term -> term.name().equals(name));
    if (!taken && !classes.containsValue(name) && prefixes.getNsPrefixURI(name) == null) {
      properties.put(iri, new Term(name, iri, type));
    }
  }

  private void addClass(String iri) {
    if (!classes.containsValue(local(iri))) {
      classes.put(iri, local(iri));
    }
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  Optional<Term> property(String iri) {
    return Optional.ofNullable(properties.get(iri));
  }

  /** Short name of a class; its address if it has none. */
  String type(String iri) {
    return classes.getOrDefault(iri, iri);
  }

  /** How a property is written whose values are not what the context says. */
  String prefixed(String iri) {
    return prefixes.shortForm(iri);
  }

  String text() {
    JsonBuilder json = JsonBuilder.create().startObject().key("@context").startObject();
    json.pair("@version", new BigDecimal("1.1")).pair("id", "@id").pair("type", "@type");
    new TreeMap<>(prefixes.getNsPrefixMap()).forEach(json::pair);
    Map<String, Term> sorted = new TreeMap<>();
    properties.values().forEach(term -> sorted.put(term.name(), term));
    sorted.values().forEach(term -> write(json, term));
    new TreeMap<>(classes).forEach((iri, name) -> json.pair(name, prefixed(iri)));
    return json.finishObject().finishObject().build() + "\n";
  }

  private void write(JsonBuilder json, Term term) {
    if (term.type().equals(XSD.xstring.getURI())) {
      json.pair(term.name(), prefixed(term.iri()));
      return;
    }
    json.key(term.name()).startObject().pair("@id", prefixed(term.iri()));
    boolean map = term.type().equals(LANGUAGE);
    json.pair(map ? "@container" : "@type", prefixed(term.type())).finishObject();
  }

  private static String list() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream("/web/json-ld.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
