package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
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
 * <p>The work is bounded: a text over {@link #LONGEST} characters is not looked at, no cell has
 * more than {@link #LONGEST_CELL} and no count more than {@link #LONGEST_COUNT}, and a search ends
 * after {@link #MOST_STEPS} steps or with {@link #MOST_WAYS} ways found. It goes from the last
 * column to the first, since a row's total stands last and tells early what cannot come out.
 */
final class SplitSearch {
  static final int LONGEST = 160;
  static final int LONGEST_CELL = 40;
  static final int LONGEST_COUNT = 15;
  static final int MOST_STEPS = 200_000;
  static final int MOST_WAYS = 2_000;

  private static final int[] NONE = {};

  private final Piece text;
  private final List<Kind> kinds;
  private final Map<Kind, Part[][]> parts = new EnumMap<>(Kind.class);
  // [i][p]: the columns before i fill the text up to p, a place with no white space before it.
  private final boolean[][] before;
  // [i][p]: where the cell of column i that ends at p can begin.
  private final int[][][] starts;
  private final List<Split> ways = new ArrayList<>();
  private RowSums sums;
  private int steps;

  SplitSearch(Piece text, List<Kind> kinds) {
    this.text = text;
    this.kinds = kinds;
    this.before = new boolean[kinds.size() + 1][size() + 1];
    this.starts = new int[kinds.size()][size() + 1][];
    int[] found = new int[LONGEST_CELL];
    for (int[][] ofColumn : starts) {
      Arrays.fill(ofColumn, NONE);
    }
    before[0][0] = true;
    for (int column = 0; column < kinds.size() && size() <= LONGEST; column++) {
      for (int end = 1; end <= size(); end++) {
        starts[column][end] = startsOf(column, end, found);
        before[column + 1][end] = starts[column][end].length > 0;
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

  /** {@code found} has room for them, and is of no use afterwards. */
  private int[] startsOf(int column, int end, int[] found) {
    int count = 0;
    int first = Math.max(0, end - LONGEST_CELL);
    boolean digits = kinds.get(column) == Kind.COUNT;
    for (int start = end - 1; start >= first && !isSpace(start); start--) {
      digits &= isDigit(start);
      if (before[column][trimmed(start)] && isCell(column, start, end, digits)) {
        found[count++] = start;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(found, count);
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

  /** {@code count}: it stands where counts do and is digits alone, so it need not be read. */
  private boolean isCell(int column, int start, int end, boolean count) {
    return count ? !isExcluded(column, start, end) : part(column, start, end).isPresent();
  }

  private boolean isExcluded(int column, int start, int end) {
    char first = text.text().charAt(start);
    boolean zeroBefore = first == '0' && end - start > 1 && isDigit(start + 1);
    return zeroBefore || kinds.get(column) == Kind.COUNT && end - start > LONGEST_COUNT;
  }

  private Optional<Part> part(int column, int start, int end) {
    if (isExcluded(column, start, end)) {
      return Optional.empty();
    }
    Part[][] known = parts.computeIfAbsent(kinds.get(column), k -> new Part[size()][]);
    if (known[start] == null) {
      known[start] = new Part[LONGEST_CELL];
    }
    int at = end - start - 1;
    if (known[start][at] == null) {
      known[start][at] = read(kinds.get(column), start, end);
    }
    CellState state = known[start][at].reading().state();
    boolean cell = state != CellState.TEXT && state != CellState.EMPTY;
    return cell ? Optional.of(known[start][at]) : Optional.empty();
  }

  private boolean isDigit(int at) {
    char c = text.text().charAt(at);
    return c >= '0' && c <= '9';
  }

  private Part read(Kind kind, int start, int end) {
    String printed = text.text().substring(start, end);
    Piece piece = new Piece(text.start() + start, text.start() + end, printed);
    return new Part(piece, Figures.read(printed, kind));
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
        if (reached[end]) {
          for (int start : starts[column][end]) {
            found.add(part(column, start, end).orElseThrow());
            further[trimmed(start)] = true;
          }
        }
      }
      possible.add(found);
      reached = further;
    }
    Collections.reverse(possible);
    return possible;
  }

  /** The ways in which all sums come out that have a figure for every term. */
  List<Split> ways(List<RowSums.Sum> equations) {
    ways.clear();
    steps = 0;
    sums = new RowSums(equations, kinds.size());
    if (fits()) {
      go(kinds.size() - 1, size(), new Part[kinds.size()]);
    }
    return List.copyOf(ways);
  }

  private void go(int column, int end, Part[] chosen) {
    if (column < 0) {
      ways.add(new Split(List.of(chosen)));
      return;
    }
    for (int start : starts[column][end]) {
      if (isCutShort()) {
        return;
      }
      steps++;
      chosen[column] = part(column, start, end).orElseThrow();
      sums.choose(column, chosen[column].reading());
      int rest = trimmed(start);
      if (sums.mayHold(column, rest)) {
        go(column - 1, rest, chosen);
      }
    }
  }
}
