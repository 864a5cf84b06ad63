package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the page of findings shows under one choice. */
final class FindingsPage {

  /** So many findings a page. */
  static final int SIZE = 50;

  private final StoreView store;
  private final Addresses addresses;
  private final FindingChoice choice;

  FindingsPage(StoreView store, Addresses addresses, FindingChoice choice) {
    this.store = store;
    this.addresses = addresses;
    this.choice = choice;
  }

  /** One facet; the way up is of places only. */
  record Facet(String parameter, String title, String chosen, List<Value> up, List<Value> values) {}

  /** A value with how many findings it would leave, and the address that chooses it. */
  record Value(Shown label, String value, int count, String href, boolean chosen) {}

  /** One chosen value and the address without it. */
  record Chip(String parameter, String title, Shown label, String href) {}

  /** One finding. */
  record Line(
      Shown finding,
      Shown rule,
      Shown severity,
      Shown state,
      Shown fault,
      Shown report,
      String left,
      String right,
      String difference) {}

  /** Empty if there is no such page. */
  Optional<Map<String, Object>> model(FindingList all, int page) {
    FindingMatches matches = FindingMatches.of(all, choice);
    int total = matches.rows().size();
    int pages = Math.max(1, (total + SIZE - 1) / SIZE);
    if (page > pages) {
      return Optional.empty();
    }
    int from = (page - 1) * SIZE;
    Map<String, Object> model = new HashMap<>();
    List<FindingRow> shown = matches.rows().subList(from, Math.min(total, from + SIZE));
    model.put("lines", shown.stream().map(this::line).toList());
    model.put("facets", facets(matches));
    model.put("chips", chips());
    model.put("total", total);
    model.put("held", all.rows().size());
    model.put("cut", all.cut());
    model.put("first", from + 1);
    model.put("page", page);
    model.put("pages", pages);
    model.put("before", page > 1 ? at("page=" + (page - 1)) : "");
    model.put("after", page < pages ? at("page=" + (page + 1)) : "");
    model.put("csv", at("format=csv"));
    model.put("json", at("format=json"));
    model.put("all", addresses.at("findings"));
    return Optional.of(model);
  }

  private String at(String first) {
    return addresses.at("findings") + choice.query(first);
  }

  private String at(FindingChoice other) {
    return addresses.at("findings") + other.query("");
  }

  private List<Facet> facets(FindingMatches matches) {
    List<Facet> facets = new ArrayList<>();
    for (FindingFacet facet : FindingFacet.values()) {
      List<Value> values = new ArrayList<>();
      matches.counts().get(facet).forEach((value, count) -> values.add(value(facet, value, count)));
      List<Value> up = facet == FindingFacet.PLACE ? up(matches) : List.of();
      String chosen = choice.of(facet).orElse("");
      facets.add(new Facet(facet.parameter(), facet.title(store.language()), chosen, up, values));
    }
    return facets;
  }

  // The places around the chosen one, the outermost first, and itself.
  private List<Value> up(FindingMatches matches) {
    List<Value> up = new ArrayList<>();
    choice
        .of(FindingFacet.PLACE)
        .ifPresent(
            chosen -> {
              List<String> known =
                  matches.rows().stream()
                      .findFirst()
                      .map(row -> row.about().places())
                      .orElse(List.of(chosen));
              for (int i = known.size() - 1; i >= Math.max(0, known.indexOf(chosen)); i--) {
                up.add(value(FindingFacet.PLACE, known.get(i), matches.rows().size()));
              }
            });
    return up;
  }

  private Value value(FindingFacet facet, String value, int count) {
    boolean chosen = choice.of(facet).filter(value::equals).isPresent();
    FindingChoice other = chosen ? choice.without(facet) : choice.with(facet, value);
    return new Value(label(facet, value), value, count, at(other), chosen);
  }

  private List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (FindingFacet facet : FindingFacet.values()) {
      choice
          .of(facet)
          .ifPresent(
              value ->
                  chips.add(
                      new Chip(
                          facet.parameter(),
                          facet.title(store.language()),
                          label(facet, value),
                          at(choice.without(facet)))));
    }
    return chips;
  }

  // What was typed into the address may name nothing: it is shown as it was typed.
  private Shown label(FindingFacet facet, String value) {
    Node node = NodeFactory.createURI(facet.address(value, addresses.base()));
    return store.graph().contains(node, Node.ANY, Node.ANY)
        ? store.shown(node)
        : new Shown(value, "", "", "", false);
  }

  private Line line(FindingRow row) {
    Node finding = NodeFactory.createURI(row.address());
    return new Line(
        store.shown(finding),
        label(FindingFacet.RULE, row.rule()),
        label(FindingFacet.SEVERITY, row.severity()),
        label(FindingFacet.STATE, row.state()),
        row.fault().isEmpty() ? Shown.NOTHING : label(FindingFacet.FAULT, row.fault()),
        store.shown(NodeFactory.createURI(row.about().report())),
        sum(finding, "leftSum"),
        sum(finding, "rightSum"),
        sum(finding, "difference"));
  }

  private String sum(Node finding, String property) {
    return store
        .object(finding, NodeFactory.createURI(Addresses.DEFINITIONS + property))
        .map(store::shown)
        .map(shown -> Cells.grouped(shown.text()))
        .orElse("");
  }
}
