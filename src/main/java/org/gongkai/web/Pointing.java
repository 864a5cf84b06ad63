package org.gongkai.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The statements that point to a thing, a page of them in the order in which the store finds them.
 *
 * @param shown whether the page lists them, or only says how many there are
 * @param counted false if there are more than were looked at
 */
record Pointing(List<Group> groups, Paged<Triple> page, boolean shown, boolean counted) {

  static final String PARAMETER = "inverse";

  /** So few are listed without being asked for. */
  private static final int FEW = 20;

  /** So many are looked at for a page that does not list them. */
  private static final int GLANCE = 1000;

  /** Counting stops here, or at the end of the page if that is later. */
  private static final long MOST = 100_000;

  Pointing {
    groups = List.copyOf(groups);
  }

  /** What points by one property. */
  record Group(Shown property, List<Shown> subjects) {}

  static Pointing find(StoreView store, Node thing, Asked asked) {
    boolean wanted = asked.parameter(PARAMETER).isPresent();
    long most = wanted ? MOST : GLANCE;
    int number = Paged.number(asked, PARAMETER, most);
    List<Triple> rows = new ArrayList<>();
    long first = (number - 1L) * Paged.SIZE;
    long seen = 0;
    ExtendedIterator<Triple> found = store.graph().find(Node.ANY, Node.ANY, thing);
    try {
      while (seen < most && found.hasNext()) {
        Triple triple = found.next();
        if (seen >= first && rows.size() < Paged.SIZE) {
          rows.add(triple);
        }
        seen++;
      }
      boolean counted = !found.hasNext();
      Paged.number(asked, PARAMETER, seen);
      boolean shown = wanted || counted && seen <= FEW;
      Paged<Triple> page = new Paged<>(rows, number, seen, Paged.link(asked, PARAMETER));
      return new Pointing(shown ? groups(store, rows) : List.of(), page, shown, counted);
    } finally {
      found.close();
    }
  }

  private static List<Group> groups(StoreView store, List<Triple> rows) {
    Map<Node, List<Shown>> byProperty = new LinkedHashMap<>();
    for (Triple row : rows) {
      byProperty
          .computeIfAbsent(row.getPredicate(), property -> new ArrayList<>())
          .add(store.shown(row.getSubject()));
    }
    List<Group> groups = new ArrayList<>();
    byProperty.forEach((property, all) -> groups.add(new Group(store.shown(property), all)));
    return groups;
  }
}
