package org.gongkai.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The vocabulary that the program ships, laid out for reading in one language. */
record Ontology(Graph graph, Labels labels, Usage usage, String base) {

  private static final List<Node> CLASSES = List.of(RDFS.Class.asNode(), OWL2.Class.asNode());
  private static final List<Node> TEXTS =
      List.of(
          SKOS.definition.asNode(),
          RDFS.comment.asNode(),
          SKOS.note.asNode(),
          SKOS.scopeNote.asNode());
  private static final String XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#";

  private record Said(Node property, String zh, String en) {
    static Said of(String iri, String zh, String en) {
      return new Said(NodeFactory.createURI(iri), zh, en);
    }
  }

  private static final List<Said> SAID =
      List.of(
          Said.of(RDFS.subClassOf.getURI(), "上位类", "subclass of"),
          Said.of(RDFS.subPropertyOf.getURI(), "上位属性", "subproperty of"),
          Said.of(RDFS.domain.getURI(), "定义域", "domain"),
          Said.of(RDFS.range.getURI(), "值域", "range"),
          Said.of(OWL2.inverseOf.getURI(), "逆属性", "inverse of"),
          Said.of(OWL2.disjointWith.getURI(), "不相交", "disjoint with"),
          Said.of("http://purl.org/linked-data/cube#codeList", "代码表", "code list"),
          Said.of(SKOS.broader.getURI(), "上位", "broader"),
          Said.of(Addresses.DEFINITIONS + "legalBasis", "法律依据", "legal basis"),
          Said.of(Addresses.DEFINITIONS + "restates", "重述", "restates"),
          Said.of(Addresses.DEFINITIONS + "between", "其间", "between"),
          Said.of(Addresses.DEFINITIONS + "notComparable", "不可比", "not comparable with"),
          Said.of(SKOS.exactMatch.getURI(), "等同", "exact match"),
          Said.of(SKOS.closeMatch.getURI(), "近似", "close match"));

  /** The project's own, by name. */
  List<Term> classes() {
    return terms(this::isClass, usage::ofClass);
  }

  /** Which fields of different forms mean the same, and which only look so; by name. */
  List<Term> correspondences() {
    return terms(node -> isA(node, "#Correspondence", "/Difference"), usage::ofCode);
  }

  /** The law with its articles, by name. */
  List<Term> law() {
    return terms(node -> isA(node, "#LegalResource", "#LegalResourceSubdivision"), usage::ofCode);
  }

  /** The structures of the cubes, by name. */
  List<Term> cubes() {
    return terms(node -> isA(node, "#DataStructureDefinition", "#SliceKey"), usage::ofCode);
  }

  private boolean isA(Node node, String... ends) {
    return objects(node, RDF.type.asNode())
        .anyMatch(type -> Stream.of(ends).anyMatch(type.getURI()::endsWith));
  }

  /** The project's own, by name. */
  List<Term> properties() {
    return terms(this::isProperty, usage::ofProperty);
  }

  private List<Term> terms(Predicate<Node> kind, ToLongFunction<Node> counted) {
    return subjects(RDFS.isDefinedBy.asNode(), NodeFactory.createURI(Addresses.DEFINITIONS))
        .filter(kind)
        .map(node -> term(node, ShortNames.of(node.getURI(), base), counted.applyAsLong(node), 0))
        .sorted(Comparator.comparing(term -> counted(term.name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private boolean isClass(Node node) {
    return CLASSES.stream().anyMatch(type -> graph.contains(node, RDF.type.asNode(), type));
  }

  // A property says so, or is a component of the cubes.
  private boolean isProperty(Node node) {
    return isA(node, "Property");
  }

  /** By label. */
  List<Term.Coded> lists() {
    return subjects(RDF.type.asNode(), SKOS.ConceptScheme.asNode())
        .map(scheme -> new Term.Coded(term(scheme, local(scheme), 0, 0), codes(scheme)))
        .sorted(Comparator.comparing(coded -> coded.list().name()))
        .toList();
  }

  private List<Term> codes(Node scheme) {
    return subjects(SKOS.inScheme.asNode(), scheme)
        .filter(code -> !isListedBelow(code, scheme))
        .sorted(Comparator.comparing(this::path))
        .map(code -> term(code, notation(code), usage.ofCode(code), above(code).size() - 1))
        .toList();
  }

  // The fields of all forms are one list, and those of each form another below it.
  private boolean isListedBelow(Node code, Node scheme) {
    return objects(code, SKOS.inScheme.asNode())
        .anyMatch(list -> list.getURI().startsWith(scheme.getURI() + "/"));
  }

  private Term term(Node node, String name, long used, int depth) {
    List<Term.Fact> facts = new ArrayList<>();
    for (Said said : SAID) {
      add(facts, said.zh(), said.en(), objects(node, said.property()));
    }
    add(facts, "对应（前后表式）", "corresponds to (other form)", correspondents(node));
    return new Term(labels.shown(node), name, anchor(node), text(node), facts, used, depth);
  }

  private void add(List<Term.Fact> facts, String zh, String en, Stream<Node> values) {
    List<Shown> shown =
        values.map(labels::shown).sorted(Comparator.comparing(Shown::text)).toList();
    if (!shown.isEmpty()) {
      facts.add(new Term.Fact(zh, en, shown));
    }
  }

  /** The fields of other forms with which a correspondence joins a field. */
  private Stream<Node> correspondents(Node field) {
    Node source = NodeFactory.createURI(XKOS + "sourceConcept");
    Node target = NodeFactory.createURI(XKOS + "targetConcept");
    return Stream.concat(
        subjects(source, field).flatMap(association -> objects(association, target)),
        subjects(target, field).flatMap(association -> objects(association, source)));
  }

  private Shown text(Node node) {
    String wanted = labels.language().tag();
    return TEXTS.stream()
        .flatMap(property -> objects(node, property))
        .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(wanted))
        .findFirst()
        .map(labels::shown)
        .orElse(Shown.NOTHING);
  }

  /** The code with those above it, the highest first. */
  private Deque<Node> above(Node code) {
    Deque<Node> path = new ArrayDeque<>(List.of(code));
    Optional<Node> broader = broader(code);
    while (broader.isPresent() && !path.contains(broader.get())) {
      path.addFirst(broader.get());
      broader = broader(broader.get());
    }
    return path;
  }

  private Optional<Node> broader(Node code) {
    return objects(code, SKOS.broader.asNode()).filter(Node::isURI).findFirst();
  }

  private String path(Node code) {
    StringBuilder path = new StringBuilder();
    above(code).forEach(node -> path.append(notation(node)).append('\u0001'));
    return counted(path.toString());
  }

  // Digits are compared as numbers: refused.2 goes before refused.10.
  private static String counted(String path) {
    return Pattern.compile("\\d+")
        .matcher(path)
        .replaceAll(digits -> String.format("%12s", digits.group()));
  }

  private String notation(Node code) {
    return objects(code, SKOS.notation.asNode())
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> local(code));
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.startsWith(Addresses.DEFINITIONS + "scheme/")
        ? iri.substring((Addresses.DEFINITIONS + "scheme/").length())
        : iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String anchor(Node node) {
    return node.getURI().replace(Addresses.DEFINITIONS, "").replaceAll("[^\\w.-]", "-");
  }

  private Stream<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
