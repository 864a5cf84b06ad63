package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The years in which a place had its code and name; an end that is not known is empty.
 *
 * @param until the year in which it ceased
 */
record Span(String from, String until) {

  static Span of(StoreView store, Node place) {
    return new Span(year(store, place, Terms.VALID_FROM), year(store, place, Terms.VALID_UNTIL));
  }

  private static String year(StoreView store, Node place, Node property) {
    return store.object(place, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  static Map<Node, List<Span>> governments(StoreView store) {
    Map<Node, List<Span>> spans = new HashMap<>();
    store.solutions(
        PageQuery.GOVERNMENTS,
        NodeFactory.createURI(Addresses.DEFINITIONS),
        row ->
            spans
                .computeIfAbsent(row.get("level"), level -> new ArrayList<>())
                .add(new Span(text(row.get("from")), text(row.get("until")))));
    return spans;
  }

  private static String text(Node year) {
    return year == null ? "" : year.getLiteralLexicalForm();
  }

  /** A place that ceased in a year does not report on it. */
  boolean covers(String year) {
    return from.compareTo(year) <= 0 && (until.isEmpty() || until.compareTo(year) > 0);
  }

  /** Whether there is a year of these in it. */
  boolean coversAny(List<String> years) {
    return years.stream().anyMatch(this::covers);
  }
}
