package org.gongkai.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides between places of one name by the wider places that the report names. */
final class Context {
  private final Hierarchy hierarchy;
  private final Set<Territory> named;
  private final int year;

  Context(Hierarchy hierarchy, List<Division> named, int year) {
    this.hierarchy = hierarchy;
    this.named = Set.copyOf(named);
    this.year = year;
  }

  /**
   * The candidates that the context speaks for: those with a named ancestor, and of these the ones
   * whose named ancestors are not merely some of another's (江苏省 alone against 江苏省 and 南京市). All, if
   * it speaks for none.
   */
  List<? extends Territory> choose(List<? extends Territory> candidates) {
    List<? extends Territory> best =
        candidates.stream()
            .filter(candidate -> !namedAncestors(candidate).isEmpty())
            .filter(candidate -> candidates.stream().noneMatch(other -> outdoes(other, candidate)))
            .toList();
    return best.isEmpty() ? candidates : best;
  }

  private boolean outdoes(Territory other, Territory candidate) {
    Set<Territory> more = namedAncestors(other);
    Set<Territory> less = namedAncestors(candidate);
    return more.size() > less.size() && more.containsAll(less);
  }

  private Set<Territory> namedAncestors(Territory territory) {
    Set<Territory> ancestors = new HashSet<>(hierarchy.ancestors(territory, year));
    ancestors.retainAll(named);
    return ancestors;
  }
}
