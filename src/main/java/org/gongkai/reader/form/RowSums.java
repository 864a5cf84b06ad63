package org.gongkai.reader.form;

import java.util.List;

/**
 * The sums along a row while its cells are chosen from the last to the first. A sum with a term
 * that is no figure says nothing.
 */
final class RowSums {
  /** A sum by positions of columns: the left terms together are the right terms together. */
  record Sum(List<Integer> left, List<Integer> right) {}

  private static final long[] TENS = new long[18];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
  }

  private final List<Sum> sums;
  // [s][c]: left less right terms of sum s at columns c and behind it.
  private final long[][] rest;
  // [s][c]: whether all terms there are figures.
  private final boolean[][] figures;

  RowSums(List<Sum> sums, int columns) {
    this.sums = sums;
    this.rest = new long[sums.size()][columns + 1];
    this.figures = new boolean[sums.size()][columns + 1];
    for (boolean[] known : figures) {
      known[columns] = true;
    }
  }

  /** Takes the cell of a column; those behind it are chosen. */
  void choose(int column, Figures.Reading cell) {
    for (int s = 0; s < sums.size(); s++) {
      int sign =
          (sums.get(s).left().contains(column) ? 1 : 0)
              - (sums.get(s).right().contains(column) ? 1 : 0);
      long value = sign == 0 ? 0 : cell.figure().map(f -> f.value().longValue()).orElse(0L);
      rest[s][column] = rest[s][column + 1] + sign * value;
      figures[s][column] = figures[s][column + 1] && (sign == 0 || cell.figure().isPresent());
    }
  }

  /**
   * Whether all sums can still come out. Counts are never below zero, so what is missing on one
   * side alone cannot be less than nothing; nor can figures of so many characters be more or less
   * than these make.
   *
   * @param characters how many characters are left for the columns before {@code column}
   */
  boolean mayHold(int column, int characters) {
    for (int s = 0; s < sums.size(); s++) {
      int left = least(sums.get(s).left());
      int right = least(sums.get(s).right());
      long missing = rest[s][column];
      boolean leftChosen = column <= left;
      boolean rightChosen = column <= right;
      boolean broken =
          leftChosen && rightChosen && missing != 0
              || leftChosen && missing < 0
              || rightChosen && missing > 0
              || leftChosen
                  && right == 0
                  && isContiguous(sums.get(s), column)
                  && !fit(missing, column, characters);
      if (figures[s][column] && broken) {
        return false;
      }
    }
    return true;
  }

  private static int least(List<Integer> columns) {
    int least = columns.get(0);
    for (int column : columns) {
      least = Math.min(least, column);
    }
    return least;
  }

  /** Whether the columns before {@code column} are all terms on the right, as in a table row. */
  private static boolean isContiguous(Sum sum, int column) {
    for (int before = 0; before < column; before++) {
      if (!sum.right().contains(before)) {
        return false;
      }
    }
    return column > 0;
  }

  /** Whether so many figures out of at most so many characters can add up to a number. */
  private static boolean fit(long total, int figures, int characters) {
    int longest = Math.max(1, characters - figures + 1);
    return longest >= TENS.length - 1 || total < TENS[longest] + 9L * figures;
  }
}
