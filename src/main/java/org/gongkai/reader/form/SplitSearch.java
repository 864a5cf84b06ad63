package org.gongkai.reader.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.form.Figures.Kind;
import org.gongkai.reader.form.Split.Part;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.CellState;

/**
 * Looks for all ways to part one text over the columns of a row: one cell a column and no character
 * left over, no figure with white space inside or a zero before it, and each cell of its column's
 * kind (a sign only where changes stand, decimals and units only where money stands).
 *
 * <p>The work is bounded: a text over {@link #LONGEST} characters is not looked at, and a search
 * ends after {@link #MOST_STEPS} steps or with {@link #MOST_WAYS} ways found. It goes from the last
 * column to the first, since a row's total stands last and no part of it is larger.
 */
final class SplitSearch {
  static final int LONGEST = 160;
  static final int MOST_STEPS = 50_000;
  static final int MOST_WAYS = 2_000;
  private static final int LONGEST_CELL = 40;

  /** A sum along the row by positions of columns: left terms together are right terms together. */
  record Sum(List<Integer> left, List<Integer> right) {}

  private final Piece text;
  private final List<Kind> kinds;
  private final Map<List<Object>, Optional<Part>> parts = new HashMap<>();
  // [i][p]: the columns before i fill the text up to p, a place with no white space before it.
  private final boolean[][] before;
  private final List<Split> ways = new ArrayList<>();
  private int steps;

  SplitSearch(Piece text, List<Kind> kinds) {
    this.text = text;
    this.kinds = kinds;
    this.before = new boolean[kinds.size() + 1][size() + 1];
    before[0][0] = true;
    for (int column = 0; column < kinds.size() && size() <= LONGEST; column++) {
      for (int end = 1; end <= size(); end++) {
        before[column + 1][end] = !starts(column, end).isEmpty();
      }
    }
  }

  private int size() {
    return text.text().length();
  }

  /** Whether the search could not look at everything; then nothing that it gives is certain. */
  boolean isCutShort() {
    return size() > LONGEST || steps >= MOST_STEPS || ways.size() >= MOST_WAYS;
  }

  /** Whether the text can be parted over the columns at all. */
  boolean fits() {
    return before[kinds.size()][size()];
  }

  /** Whether the text can be parted into fewer figures than there are columns. */
  boolean fitsFewer() {
    for (int columns = 1; columns < kinds.size(); columns++) {
      if (before[columns][size()]) {
        return true;
      }
    }
    return false;
  }

  /** Where the cell of a column that ends at {@code end} can begin, so that the rest fits too. */
  private List<Integer> starts(int column, int end) {
    List<Integer> starts = new ArrayList<>();
    int first = Math.max(0, end - LONGEST_CELL);
    for (int start = end - 1; start >= first && !isSpace(start); start--) {
      if (before[column][trimmed(start)] && part(column, start, end).isPresent()) {
        starts.add(start);
      }
    }
    return starts;
  }

  private boolean isSpace(int at) {
    return TextView.isSpace(text.text().charAt(at));
  }

  /** The end of what stands before a place, without the white space between. */
  private int trimmed(int place) {
    int end = place;
    while (end > 0 && isSpace(end - 1)) {
      end--;
    }
    return end;
  }

  private Optional<Part> part(int column, int start, int end) {
    Kind kind = kinds.get(column);
    return parts.computeIfAbsent(List.of(kind, start, end), k -> read(kind, start, end));
  }

  private Optional<Part> read(Kind kind, int start, int end) {
    String printed = text.text().substring(start, end);
    Figures.Reading reading = Figures.read(printed, kind);
    boolean cell = reading.state() != CellState.TEXT && reading.state() != CellState.EMPTY;
    Piece piece = new Piece(text.start() + start, text.start() + end, printed);
    return cell ? Optional.of(new Part(piece, reading)) : Optional.empty();
  }

  /** For each column the cells that it has in any way at all, whatever the sums say. */
  List<List<Part>> possible() {
    List<List<Part>> possible = new ArrayList<>();
    boolean[] reached = new boolean[size() + 1];
    reached[size()] = fits();
    for (int column = kinds.size() - 1; column >= 0; column--) {
      List<Part> found = new ArrayList<>();
      boolean[] further = new boolean[size() + 1];
      for (int end = size(); end > 0; end--) {
        for (int start : reached[end] ? starts(column, end) : List.<Integer>of()) {
          found.add(part(column, start, end).orElseThrow());
          further[trimmed(start)] = true;
        }
      }
      possible.add(0, found);
      reached = further;
    }
    return possible;
  }

  /** The ways that agree with all sums; a sum with a term that is no figure says nothing. */
  List<Split> ways(List<Sum> sums) {
    ways.clear();
    steps = 0;
    if (fits()) {
      go(kinds.size() - 1, size(), new Part[kinds.size()], sums);
    }
    return List.copyOf(ways);
  }

  private void go(int column, int end, Part[] chosen, List<Sum> sums) {
    if (column < 0) {
      ways.add(new Split(List.of(chosen)));
      return;
    }
    for (int start : starts(column, end)) {
      if (isCutShort()) {
        return;
      }
      steps++;
      chosen[column] = part(column, start, end).orElseThrow();
      if (mayHold(chosen, column, sums)) {
        go(column - 1, trimmed(start), chosen, sums);
      }
    }
  }

  /** Whether the sums can still come out when the cells from {@code column} on are chosen. */
  private static boolean mayHold(Part[] chosen, int column, List<Sum> sums) {
    for (Sum sum : sums) {
      Optional<BigDecimal> left = total(chosen, column, sum.left());
      Optional<BigDecimal> right = total(chosen, column, sum.right());
      boolean known = left.isPresent() && right.isPresent();
      if (known && isChosen(column, sum.left())) {
        int order = right.get().compareTo(left.get());
        if (order > 0 || order < 0 && isChosen(column, sum.right())) {
          return false;
        }
      } else if (known && isChosen(column, sum.right()) && left.get().compareTo(right.get()) > 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChosen(int from, List<Integer> columns) {
    return columns.stream().allMatch(c -> c >= from);
  }

  /** The total of the terms chosen; empty if one of them is no figure. */
  private static Optional<BigDecimal> total(Part[] chosen, int from, List<Integer> columns) {
    BigDecimal total = BigDecimal.ZERO;
    for (int column : columns) {
      var figure =
          column < from
              ? Optional.of(BigDecimal.ZERO)
              : chosen[column].reading().figure().map(f -> f.value());
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(figure.get());
    }
    return Optional.of(total);
  }
}
