package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Everything said of a thing, and what points to it, by property; for the table of any page. */
record Facts(List<Fact> said, List<Fact> pointing, boolean capped) {

  /** So many values of one property are shown. */
  static final int VALUES = 30;

  /** So many statements that point to a thing are given; the query asks for one more. */
  static final int POINTING = 200;

  // Of two languages Chinese comes first, as everywhere in the pages.
  private static final Comparator<Shown> ORDER =
      Comparator.comparing(Shown::term)
          .thenComparing(shown -> !shown.language().equals("zh"))
          .thenComparing(Shown::text);

  Facts {
    said = List.copyOf(said);
    pointing = List.copyOf(pointing);
  }

  /** {@code more}: how many further values are left out of the page. */
  record Fact(Shown property, List<Shown> values, int more) {
    Fact {
      values = List.copyOf(values);
    }
  }

  static Facts of(StoreView store, Node thing) {
    Map<String, List<Shown>> said = new TreeMap<>();
    Map<String, Shown> properties = new LinkedHashMap<>();
    for (Triple triple : store.graph().find(thing, Node.ANY, Node.ANY).toList()) {
      properties.put(triple.getPredicate().getURI(), store.shown(triple.getPredicate()));
      said.computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>())
          .add(store.shown(triple.getObject()));
    }
    List<Map<String, Shown>> rows = store.rows(PageQuery.INVERSE, thing);
    Map<String, List<Shown>> pointing = new TreeMap<>();
    for (Map<String, Shown> row : rows.subList(0, Math.min(POINTING, rows.size()))) {
      String property = row.get("property").term();
      properties.put(property, row.get("property"));
      pointing.computeIfAbsent(property, p -> new ArrayList<>()).add(row.get("subject"));
    }
    return new Facts(facts(said, properties), facts(pointing, properties), rows.size() > POINTING);
  }

  private static List<Fact> facts(Map<String, List<Shown>> values, Map<String, Shown> properties) {
    List<Fact> facts = new ArrayList<>();
    values.forEach(
        (property, all) -> {
          List<Shown> sorted = all.stream().sorted(ORDER).limit(VALUES).toList();
          facts.add(new Fact(properties.get(property), sorted, all.size() - sorted.size()));
        });
    return facts;
  }
}
