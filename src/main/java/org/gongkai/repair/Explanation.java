package org.gongkai.repair;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells by which slip of the pen the changes of a hypothesis would come about. */
final class Explanation {
  private final Grid grid;
  private final Set<Integer> totals;

  Explanation(Grid grid) {
    this.grid = grid;
    this.totals =
        grid.sums().stream().map(Grid.Sum::total).filter(t -> t >= 0).collect(Collectors.toSet());
  }

  Kind of(Map<Integer, BigInteger> meant) {
    List<Integer> cells = List.copyOf(meant.keySet());
    List<Integer> plain = cells.stream().filter(c -> !totals.contains(c)).toList();
    if (plain.isEmpty()) {
      return Kind.TOTAL_NOT_UPDATED;
    }
    if (plain.size() == 1) {
      return figure(plain.get(0), meant, cells.size() == 1);
    }
    if (plain.size() == 2 && isMoved(plain, meant)) {
      return moved(grid.cells().get(plain.get(0)), grid.cells().get(plain.get(1)));
    }
    return wide(cells);
  }

  private Kind figure(int cell, Map<Integer, BigInteger> meant, boolean alone) {
    BigInteger stated = grid.cells().get(cell).stated();
    BigInteger change = meant.get(cell).subtract(stated);
    boolean together =
        meant.entrySet().stream()
            .allMatch(e -> e.getValue().subtract(stated(e.getKey())).equals(change));
    if (!together) {
      return wide(List.copyOf(meant.keySet()));
    }
    if (stated.signum() == 0) {
      return Kind.LEFT_AT_ZERO;
    }
    return alone ? digits(stated.toString(), meant.get(cell).toString()) : Kind.FIGURE;
  }

  private BigInteger stated(int cell) {
    return grid.cells().get(cell).stated();
  }

  /** What one of the two loses the other gains, and where it comes from nothing is left. */
  private boolean isMoved(List<Integer> two, Map<Integer, BigInteger> meant) {
    BigInteger first = meant.get(two.get(0)).subtract(stated(two.get(0)));
    BigInteger second = meant.get(two.get(1)).subtract(stated(two.get(1)));
    boolean whole = meant.get(two.get(0)).signum() == 0 || meant.get(two.get(1)).signum() == 0;
    return whole && first.add(second).signum() == 0;
  }

  private Kind moved(Grid.Cell one, Grid.Cell other) {
    if (one.line().equals(other.line())) {
      boolean beside = Math.abs(one.column() - other.column()) == 1;
      return beside ? Kind.NEIGHBOURING_COLUMN : Kind.ANOTHER_COLUMN;
    }
    if (one.column() == other.column()) {
      boolean beside = Math.abs(one.row() - other.row()) == 1;
      return beside ? Kind.NEIGHBOURING_ROW : Kind.ANOTHER_ROW;
    }
    return Kind.SEVERAL;
  }

  private Kind wide(List<Integer> cells) {
    if (same(cells, Grid.Cell::line)) {
      return Kind.ROW;
    }
    return same(cells, Grid.Cell::column) ? Kind.COLUMN : Kind.SEVERAL;
  }

  private boolean same(List<Integer> cells, Function<Grid.Cell, Object> part) {
    return cells.stream().map(c -> part.apply(grid.cells().get(c))).distinct().count() == 1;
  }

  static Kind digits(String stated, String meant) {
    if (stated.length() == meant.length()) {
      int[] differ = differing(stated, meant);
      boolean swapped =
          differ.length == 2
              && stated.charAt(differ[0]) == meant.charAt(differ[1])
              && stated.charAt(differ[1]) == meant.charAt(differ[0]);
      return swapped ? Kind.DIGITS_SWAPPED : differ.length == 1 ? Kind.DIGIT : Kind.FIGURE;
    }
    String longer = stated.length() > meant.length() ? stated : meant;
    String shorter = stated.length() > meant.length() ? meant : stated;
    return isLonger(longer, shorter) ? Kind.DIGIT_COUNT : Kind.FIGURE;
  }

  private static int[] differing(String one, String other) {
    int[] at = new int[one.length()];
    int count = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        at[count++] = i;
      }
    }
    return Arrays.copyOf(at, count);
  }

  /** Whether one digit taken out of the longer gives the shorter. */
  private static boolean isLonger(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    int i = 0;
    while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
      i++;
    }
    return longer.substring(i + 1).equals(shorter.substring(i));
  }
}
