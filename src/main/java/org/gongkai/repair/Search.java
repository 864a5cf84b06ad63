package org.gongkai.repair;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for the smallest sets of changes after which all equations come out. It takes a broken
 * equation, changes each of its cells in turn so that one of the cell's equations comes out, and
 * goes on with what is broken then; depth by depth, so that the first sets found are the smallest.
 * Where a cell stands in the sum of one row and of one column, all sets of up to three are found: a
 * fourth change may hide behind two others.
 */
final class Search {
  private final Equations equations;
  private final int deepest;
  private final Map<Integer, BigInteger> path = new TreeMap<>();
  private final Set<Map<Integer, BigInteger>> found = new LinkedHashSet<>();
  private int steps;

  /**
   * @param deepest changes in a set, at most
   * @param steps changes tried, at most; beyond them nothing is found, since it could not be said
   *     to be all
   */
  Search(Equations equations, int deepest, int steps) {
    this.equations = equations;
    this.deepest = deepest;
    this.steps = steps;
  }

  /** New figures by cell, for each of the smallest sets; none if none is small enough. */
  Set<Map<Integer, BigInteger>> smallest() {
    for (int depth = 1; depth <= deepest && found.isEmpty() && steps > 0; depth++) {
      go(depth);
    }
    return steps > 0 ? found : Set.of();
  }

  private void go(int left) {
    int equation = equations.narrowest();
    if (equation < 0) {
      found.add(new TreeMap<>(path));
      return;
    }
    if (left == 0 || equations.isOutOfReach(left)) {
      return;
    }
    for (Grid.Term term : equations.terms(equation)) {
      if (!equations.isChanged(term.cell())) {
        equations.mended(term.cell()).forEach(value -> take(term.cell(), value, left));
      }
    }
  }

  private void take(int cell, BigInteger value, int left) {
    if (value.signum() < 0 || steps-- <= 0) {
      return;
    }
    BigInteger before = equations.value(cell);
    equations.change(cell, value);
    path.put(cell, value);
    go(left - 1);
    path.remove(cell);
    equations.undo(cell, before);
  }
}
