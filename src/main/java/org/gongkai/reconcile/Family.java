package org.gongkai.reconcile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Succession;
import org.gongkai.gazetteer.Territory;

/** Who lies in whom in any year, and what came after what. */
final class Family {
  /**
   * What a record became.
   *
   * @param same the whole of the record and nothing else: it was renamed, recoded or raised
   */
  record Heir(Territory territory, boolean same) {}

  private final Gazetteer gazetteer;

  Family(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** All that it ever lay in. */
  Set<Territory> above(Territory territory) {
    Set<Territory> found = new LinkedHashSet<>();
    for (Territory parent : gazetteer.parents(territory)) {
      if (found.add(parent)) {
        found.addAll(above(parent));
      }
    }
    return found;
  }

  boolean isInside(Territory inner, Collection<Territory> outer) {
    return above(inner).stream().anyMatch(outer::contains);
  }

  /** What took its place, followed until it is in force that year. */
  Set<Heir> heirs(Territory territory, int year) {
    Set<Heir> found = new LinkedHashSet<>();
    follow(territory, year, true, found, new LinkedHashSet<>());
    return found;
  }

  private void follow(
      Territory territory, int year, boolean same, Set<Heir> found, Set<String> seen) {
    List<Succession> steps =
        gazetteer.successions(territory).stream().filter(Succession::ends).toList();
    for (Succession step : steps) {
      if (step.year() <= year && seen.add(step.successor())) {
        Territory next = gazetteer.territory(step.successor()).orElseThrow();
        boolean stillSame = same && steps.size() == 1 && isWholly(next, step);
        if (next.validity().covers(year)) {
          found.add(new Heir(next, stillSame));
        } else {
          follow(next, year, stillSame, found, seen);
        }
      }
    }
  }

  /** It began with this step and came of nothing else. */
  private boolean isWholly(Territory next, Succession step) {
    return next.validity().firstYear() == step.year() && gazetteer.predecessors(next).size() == 1;
  }

  /** Whether the later record can be reached from the older one. */
  boolean cameBefore(Territory older, Territory later) {
    return heirs(older, lastYear(later)).stream().anyMatch(heir -> heir.territory().equals(later));
  }

  /** 江西省 › 宜春市 › 丰城市, as it was when the record last stood. */
  String path(Territory territory) {
    return gazetteer.path(territory, lastYear(territory));
  }

  /** Nearest first, when the record last stood. */
  List<? extends Territory> parents(Territory territory) {
    return gazetteer.parents(territory, lastYear(territory));
  }

  List<Territory> replacedBy(Territory territory) {
    return gazetteer.successors(territory);
  }

  /** The last year of a record; of one that is in force a year beyond all lists. */
  static int lastYear(Territory territory) {
    return territory.validity().until().orElse(10_000) - 1;
  }
}
