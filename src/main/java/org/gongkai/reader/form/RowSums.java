package org.gongkai.reader.form;

import java.util.Collections;
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

  /**
   * A sum, looked at from its columns.
   *
   * @param signs 1 for a term on the left, -1 on the right, 0 for no term
   * @param left the first term on the left
   * @param right the first term on the right
   * @param contiguous how many columns at the beginning are all terms on the right
   */
  private record Terms(int[] signs, int left, int right, int contiguous) {
    static Terms of(Sum sum, int columns) {
      int[] signs = new int[columns];
      for (int c = 0; c < columns; c++) {
        signs[c] = (sum.left().contains(c) ? 1 : 0) - (sum.right().contains(c) ? 1 : 0);
      }
      int contiguous = 0;
      while (sum.right().contains(contiguous)) {
        contiguous++;
      }
      return new Terms(
          signs, Collections.min(sum.left()), Collections.min(sum.right()), contiguous);
    }
  }

  private final List<Terms> sums;
  // [s][c]: left less right terms of sum s at columns c and behind it.
  private final long[][] rest;
  // [s][c]: whether all terms there are figures.
  private final boolean[][] figures;

  RowSums(List<Sum> sums, int columns) {
    this.sums = sums.stream().map(s -> Terms.of(s, columns)).toList();
    this.rest = new long[sums.size()][columns + 1];
    this.figures = new boolean[sums.size()][columns + 1];
    for (boolean[] known : figures) {
      known[columns] = true;
    }
  }

  /** Takes the cell of a column; those behind it are chosen. */
  void choose(int column, Figures.Reading cell) {
    for (int s = 0; s < sums.size(); s++) {
      int sign = sums.get(s).signs()[column];
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
      Terms sum = sums.get(s);
      long missing = rest[s][column];
      boolean leftChosen = column <= sum.left();
      boolean rightChosen = column <= sum.right();
      boolean whole = column > 0 && column <= sum.contiguous(); // as in a table row
      boolean broken =
          leftChosen && rightChosen && missing != 0
              || leftChosen && missing < 0
              || rightChosen && missing > 0
              || leftChosen && whole && !fit(missing, column, characters);
      if (figures[s][column] && broken) {
        return false;
      }
    }
    return true;
  }

  /** Whether so many figures out of at most so many characters can add up to a number. */
  private static boolean fit(long total, int figures, int characters) {
    int longest = Math.max(1, characters - figures + 1);
    return longest >= TENS.length - 1 || total < TENS[longest] + 9L * figures;
  }
}
