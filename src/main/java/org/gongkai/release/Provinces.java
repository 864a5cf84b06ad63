package org.gongkai.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Gk;

/** Which province a place is in, as the registers have it; within one transaction. */
public final class Provinces {
  private static final Node LEVEL = NodeFactory.createURI(Gk.NS + "level");
  private static final Node PROVINCE = NodeFactory.createURI(Gk.NS + "level/province");
  private static final int DEEPEST = 10;

  private final Graph graph;
  private final String base;
  private final Map<String, Optional<Province>> known = new HashMap<>();

  /**
   * A province, municipality or autonomous region.
   *
   * @param code of six digits
   */
  public record Province(String code, String zh, String en) {}

  public Provinces(Graph graph, String base) {
    this.graph = graph;
    this.base = base;
  }

  /**
   * The province of a place; empty for what is in none.
   *
   * @param key local part of the address of the place
   */
  public Optional<Province> of(String key) {
    return known.computeIfAbsent(
        key, k -> climb(NodeFactory.createURI(base + "id/jurisdiction/" + k)));
  }

  private Optional<Province> climb(Node start) {
    Optional<Node> place = Optional.of(start);
    for (int i = 0; i < DEEPEST && place.isPresent(); i++) {
      if (graph.contains(place.get(), LEVEL, PROVINCE)) {
        return province(place.get());
      }
      place = object(place.get(), DCTerms.isPartOf.asNode());
    }
    return Optional.empty();
  }

  private Optional<Province> province(Node place) {
    return object(place, SKOS.notation.asNode())
        .map(n -> new Province(n.getLiteralLexicalForm(), label(place, "zh"), label(place, "en")));
  }

  private String label(Node place, String language) {
    return graph
        .find(place, RDFS.label.asNode(), Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(n -> n.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).nextOptional();
  }
}
