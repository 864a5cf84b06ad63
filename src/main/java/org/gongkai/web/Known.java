package org.gongkai.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What pages need of the whole store, worked out once for each state of it: to look at every report
 * or figure again for each page would cost more than all the rest of the page.
 */
final class Known {

  private static final int CONCEPTS = 40;
  private static final int COUNTS = 2000;
  private static final Node MISSING = Terms.defined("missingReportOf");

  private final Kept<Node, ReportList> reports = new Kept<>(1);
  private final Kept<Node, List<Stated>> figures = new Kept<>(CONCEPTS);
  private final Kept<List<Object>, Long> counts = new Kept<>(COUNTS);
  private final Kept<Node, Map<Node, List<Span>>> governments = new Kept<>(1);

  ReportList reports(StoreView store) {
    return reports.get(Node.ANY, store.state(), () -> ReportList.find(store));
  }

  /** Figures that reports state for a concept, by agency and then year. */
  List<Stated> figures(StoreView store, Node concept) {
    return figures.get(concept, store.state(), () -> Stated.find(store, concept));
  }

  /** How many rows a query has. */
  long count(StoreView store, PageQuery query, Node thing) {
    return counts.get(
        List.of(query, thing),
        store.state(),
        () -> {
          long[] rows = {0};
          store.solutions(query, thing, row -> rows[0]++);
          return rows[0];
        });
  }

  /** The spans in which governments that a register lists had their places, by level. */
  Map<Node, List<Span>> governments(StoreView store) {
    return governments.get(Node.ANY, store.state(), () -> Span.governments(store));
  }

  /** Years whose report of a body should be here and is not. */
  static List<Node> missing(StoreView store, Node body) {
    return store.graph().find(Node.ANY, MISSING, body).mapWith(Triple::getSubject).toList().stream()
        .flatMap(above -> store.object(above, Terms.YEAR).stream())
        .distinct()
        .toList();
  }
}
