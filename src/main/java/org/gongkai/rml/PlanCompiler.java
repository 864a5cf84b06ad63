package org.gongkai.rml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Compiles the triples maps of a mapping. */
final class PlanCompiler {
  private final Mapping mapping;
  private final String base;
  private final SourceCompiler sources;
  private final TermMapCompiler terms;
  private final JoinCompiler joins;
  private final Map<Node, Head> heads = new LinkedHashMap<>();

  /** What other triples maps may refer to, and the node for the rest. */
  record Head(
      MappingNode node,
      String base,
      LogicalSource source,
      TermMap subject,
      List<Node> classes,
      List<TermMap> graphs) {}

  PlanCompiler(MappingGraph graph, String base, Problems problems) {
    this.mapping = new Mapping(graph, problems);
    this.base = base;
    this.sources = new SourceCompiler(mapping);
    this.terms = new TermMapCompiler(mapping);
    this.joins = new JoinCompiler(mapping, heads);
  }

  /** All triples maps that can be used; the problems tell of the others. */
  List<TriplesMap> compile() {
    mapping.checkVocabulary();
    List<MappingNode> nodes = mapping.triplesMaps();
    if (nodes.isEmpty()) {
      mapping.problems().add(new Origin("mapping", 1, 1), "rml:TriplesMap", "there is none");
    }
    nodes.forEach(this::head);
    List<TriplesMap> maps = new ArrayList<>();
    heads.values().forEach(head -> maps.add(body(head)));
    mapping.checkNothingIgnored();
    return maps;
  }

  /** How many term maps there are that make terms of values. */
  int termMaps() {
    return terms.numbers().given();
  }

  // What is broken is replaced, so that the other faults are told at once.
  private void head(MappingNode node) {
    String ownBase = node.atMostOne("baseIRI").map(this::baseIri).orElse(base);
    LogicalSource source =
        node.one("logicalSource")
            .flatMap(sources::compile)
            .orElse(SourceCompiler.unknown(node.origin()));
    TermMapCompiler own = terms.with(source.references());
    Optional<Statement> link = node.one("subject", "subjectMap");
    Head head =
        link.filter(s -> s.predicate().equals(Rml.term("subjectMap")) && !s.object().isLiteral())
            .map(s -> mapped(own, node, ownBase, source, s))
            .orElseGet(() -> new Head(node, ownBase, source, constant(link), List.of(), List.of()));
    heads.put(node.node(), head);
  }

  private TermMap constant(Optional<Statement> subject) {
    return subject
        .map(s -> terms.constant(s, Position.SUBJECT))
        .orElse((iteration, run) -> List.of());
  }

  private Head mapped(
      TermMapCompiler own, MappingNode node, String ownBase, LogicalSource source, Statement link) {
    MappingNode subject = mapping.node(link);
    List<Statement> classes = subject.all("class");
    classes.forEach(c -> terms.constant(c, Position.PREDICATE));
    return new Head(
        node,
        ownBase,
        source,
        own.map(link, Position.SUBJECT, ownBase),
        classes.stream().map(Statement::object).toList(),
        graphs(own, subject, ownBase));
  }

  private String baseIri(Statement statement) {
    terms.constant(statement, Position.PREDICATE);
    return statement.object().isURI() ? statement.object().getURI() : base;
  }

  private TriplesMap body(Head head) {
    List<PredicateObjectMap> predicateObjects = new ArrayList<>();
    for (Statement link : head.node().all("predicateObjectMap")) {
      if (link.object().isLiteral()) {
        mapping.problems().add(link.origin(), link.construct(), "a node is expected");
      } else {
        predicateObjects.add(predicateObject(mapping.node(link), head));
      }
    }
    return new TriplesMap(
        head.source(), head.subject(), head.classes(), head.graphs(), predicateObjects);
  }

  private PredicateObjectMap predicateObject(MappingNode node, Head head) {
    TermMapCompiler own = terms.with(head.source().references());
    List<TermMap> predicates =
        Stream.concat(
                node.all("predicate").stream().map(s -> terms.constant(s, Position.PREDICATE)),
                node.all("predicateMap").stream()
                    .map(s -> own.map(s, Position.PREDICATE, head.base())))
            .toList();
    List<TermMap> objects =
        Stream.concat(
                node.all("object").stream().map(s -> terms.constant(s, Position.OBJECT)),
                node.all("objectMap").stream().map(s -> object(own, s, head)))
            .toList();
    if (predicates.isEmpty()) {
      node.problem("rml:predicate or rml:predicateMap is missing");
    }
    if (objects.isEmpty()) {
      node.problem("rml:object or rml:objectMap is missing");
    }
    return new PredicateObjectMap(predicates, objects, graphs(own, node, head.base()));
  }

  private TermMap object(TermMapCompiler own, Statement link, Head head) {
    boolean join =
        !link.object().isLiteral() && !mapping.node(link).all("parentTriplesMap").isEmpty();
    return join ? joins.compile(link, head) : own.map(link, Position.OBJECT, head.base());
  }

  private List<TermMap> graphs(TermMapCompiler own, MappingNode node, String ownBase) {
    return Stream.concat(
            node.all("graph").stream().map(s -> terms.constant(s, Position.GRAPH)),
            node.all("graphMap").stream().map(s -> own.map(s, Position.GRAPH, ownBase)))
        .toList();
  }
}
