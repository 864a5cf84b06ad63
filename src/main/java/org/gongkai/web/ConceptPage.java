package org.gongkai.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What the page of a concept shows: where forms have it, and every figure stated for it. */
final class ConceptPage implements PageFilling {

  private static final Node BASIS = Terms.defined("legalBasis");

  /** A figure in a list. */
  record Row(Shown agency, Shown year, Shown row, Shown column, Shown cell, String value) {}

  /** A way to order the list: the address that asks for it, and what it would be. */
  record Sorting(String name, String href, String direction) {}

  @Override
  public Map<String, Object> model(StoreView store, Node concept, Asked asked) {
    List<Stated> figures = store.known().figures(store, concept);
    List<Node> groups = Totals.groups(Totals.summable(figures));
    Map<String, Object> model = new HashMap<>();
    model.put("basis", store.objects(concept, BASIS).stream().map(store::shown).toList());
    model.put("broader", store.rows(PageQuery.CONCEPT_BROADER, concept));
    model.put("narrower", store.page(PageQuery.CONCEPT_NARROWER, concept, asked, "narrower"));
    model.put("fields", store.rows(PageQuery.CONCEPT_FIELDS, concept));
    model.put("indicators", store.rows(PageQuery.CONCEPT_INDICATORS, concept));
    model.put("claims", store.page(PageQuery.CONCEPT_CLAIMS, concept, asked, "claims"));
    model.put("groups", groups.stream().map(store::shown).toList());
    model.put("totals", Totals.byYear(store, Totals.summable(figures), groups));
    model.put(
        "several", figures.stream().map(f -> f.row() + "" + f.column()).distinct().count() > 1);
    model.put("sortings", sortings(asked));
    model.put(
        "figures",
        Paged.of(asked, "page", sorted(figures, asked)).map(figure -> row(store, figure)));
    return model;
  }

  private static Row row(StoreView store, Stated figure) {
    return new Row(
        store.shown(figure.report().agency()),
        store.shown(figure.report().year()),
        store.shown(figure.row()),
        store.shown(figure.column()),
        store.shown(figure.cell()),
        figure.text(store.language()));
  }

  // Largest first is what a reader of values wants; names and years begin at their beginning.
  private static List<Stated> sorted(List<Stated> figures, Asked asked) {
    String wanted = asked.parameter("sort").orElse(Stated.Order.AGENCY.parameter());
    boolean down = wanted.startsWith("-");
    String name = down ? wanted.substring(1) : wanted;
    Comparator<Stated> order =
        Arrays.stream(Stated.Order.values())
            .filter(o -> o.parameter().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refused(Trouble.BAD_REQUEST, "sort=" + wanted))
            .comparator();
    Comparator<Stated> wholly =
        (down ? order.reversed() : order).thenComparing(figure -> figure.cell().toString());
    return figures.stream().sorted(wholly).toList();
  }

  private static Map<String, Sorting> sortings(Asked asked) {
    String now = asked.parameter("sort").orElse(Stated.Order.AGENCY.parameter());
    Map<String, Sorting> sortings = new HashMap<>();
    for (Stated.Order order : Stated.Order.values()) {
      String name = order.parameter();
      boolean up = now.equals(name);
      boolean down = now.equals("-" + name);
      String first = order == Stated.Order.VALUE ? "-" + name : name;
      String next = up ? "-" + name : down ? name : first;
      String direction = up ? "ascending" : down ? "descending" : "none";
      sortings.put(name, new Sorting(name, "?sort=" + next, direction));
    }
    return sortings;
  }
}
