package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** All reports of a store, newest year first. */
final class ReportList {

  /** No chain of places is longer; a broken register may go round in a circle. */
  private static final int DEEPEST = 8;

  private final List<Listed> reports;
  private final Map<Node, Map<Node, Listed>> byAgency = new LinkedHashMap<>();

  private ReportList(List<Listed> reports) {
    this.reports = List.copyOf(reports);
    for (Listed report : reports) {
      byAgency
          .computeIfAbsent(report.agency(), agency -> new LinkedHashMap<>())
          .putIfAbsent(report.year(), report);
    }
  }

  static ReportList find(StoreView store) {
    List<Listed> found = new ArrayList<>();
    Map<Node, List<Node>> chains = new HashMap<>();
    Node any = NodeFactory.createURI(Addresses.DEFINITIONS);
    store.solutions(
        PageQuery.REPORTS,
        any,
        row ->
            found.add(
                listed(
                    row, chains.computeIfAbsent(row.get("place"), place -> chain(store, place)))));
    return new ReportList(found);
  }

  private static Listed listed(Binding row, List<Node> places) {
    return new Listed(
        row.get("report"),
        row.get("agency"),
        row.get("year"),
        Optional.ofNullable(row.get("level")),
        Optional.ofNullable(row.get("scope")),
        Optional.ofNullable(row.get("form")),
        places);
  }

  /**
   * A place and those around it, the outermost last. A zone is in no division: it stands in the
   * province of what it covers.
   */
  static List<Node> chain(StoreView store, Node place) {
    List<Node> chain = new ArrayList<>(List.of(place));
    Optional<Node> next = store.object(place, Terms.PART_OF);
    if (next.isEmpty()) {
      next =
          store
              .object(place, Terms.COVERS)
              .map(covered -> chain(store, covered))
              .map(covered -> covered.get(covered.size() - 1));
    }
    while (next.isPresent() && chain.size() < DEEPEST && !chain.contains(next.get())) {
      chain.add(next.get());
      next = store.object(next.get(), Terms.PART_OF);
    }
    return chain;
  }

  List<Listed> all() {
    return reports;
  }

  List<Listed> where(Predicate<Listed> wanted) {
    return reports.stream().filter(wanted).toList();
  }

  /** Of an agency, by year, newest first. */
  Map<Node, Listed> of(Node agency) {
    return byAgency.getOrDefault(agency, Map.of());
  }

  int agencies() {
    return byAgency.size();
  }
}
