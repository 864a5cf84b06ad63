package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ruled table of a page. Its lines cut the area into small boxes; boxes without a line between
 * them are one cell, so that cells that span rows or columns come out as they are seen.
 */
final class PdfGrid {
  private static final double EDGE = 6;
  private static final double COVERED = 0.5;
  private static final int MOST_BOXES = 250_000;

  private final double[] xs;
  private final double[] ys;
  private final int[] cellOf;
  private final Map<Integer, List<PdfGlyph>> glyphs = new HashMap<>();

  private PdfGrid(double[] xs, double[] ys, List<PdfRule> rules) {
    this.xs = xs;
    this.ys = ys;
    this.cellOf = new int[columns() * rows()];
    for (int i = 0; i < cellOf.length; i++) {
      cellOf[i] = i;
    }
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        boolean openRight =
            c + 1 < columns() && !isCovered(rules, false, xs[c + 1], ys[r], ys[r + 1]);
        boolean openBelow = r + 1 < rows() && !isCovered(rules, true, ys[r + 1], xs[c], xs[c + 1]);
        join(r, c, openRight ? c + 1 : c, r);
        join(r, c, c, openBelow ? r + 1 : r);
      }
    }
  }

  /** The table of some lines; empty for a frame around text, which is none. */
  static Optional<PdfGrid> of(List<PdfRule> rules) throws Refusal {
    double[] xs = edges(rules, false);
    double[] ys = edges(rules, true);
    if (xs.length < 2 || ys.length < 2) {
      return Optional.empty();
    }
    if ((long) xs.length * ys.length > MOST_BOXES) {
      throw Refusal.limit("a table of more than " + MOST_BOXES + " boxes on a page");
    }
    PdfGrid grid = new PdfGrid(xs, ys, rules);
    boolean several = Arrays.stream(grid.cellOf).map(grid::root).distinct().count() > 1;
    return several ? Optional.of(grid) : Optional.empty();
  }

  /** Where lines stand, and where those of the other direction end: outer lines may be left out. */
  private static double[] edges(List<PdfRule> rules, boolean level) {
    TreeSet<Double> edges = new TreeSet<>();
    rules.stream().filter(r -> r.level() == level).forEach(r -> edges.add(r.at()));
    double first =
        rules.stream().filter(r -> r.level() != level).mapToDouble(PdfRule::from).min().orElse(0);
    double last =
        rules.stream().filter(r -> r.level() != level).mapToDouble(PdfRule::to).max().orElse(0);
    if (edges.isEmpty() || edges.first() - first > EDGE) {
      edges.add(first);
    }
    if (last - edges.last() > EDGE) {
      edges.add(last);
    }
    double[] places = edges.stream().mapToDouble(Double::doubleValue).toArray();
    return apart(places);
  }

  /** Lines of one row may be drawn a little apart from each other. */
  private static double[] apart(double[] places) {
    List<Double> kept = new ArrayList<>();
    for (double place : places) {
      if (kept.isEmpty() || place - kept.get(kept.size() - 1) > PdfRule.NEAR) {
        kept.add(place);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean isCovered(
      List<PdfRule> rules, boolean level, double at, double from, double to) {
    double covered = 0;
    for (PdfRule rule : rules) {
      if (rule.level() == level && Math.abs(rule.at() - at) <= PdfRule.NEAR) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return covered >= COVERED * (to - from);
  }

  private void join(int row, int column, int otherColumn, int otherRow) {
    int a = root(row * columns() + column);
    int b = root(otherRow * columns() + otherColumn);
    cellOf[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int box) {
    int root = box;
    while (cellOf[root] != root) {
      cellOf[root] = cellOf[cellOf[root]];
      root = cellOf[root];
    }
    return root;
  }

  private int columns() {
    return xs.length - 1;
  }

  private int rows() {
    return ys.length - 1;
  }

  double top() {
    return ys[0];
  }

  double bottom() {
    return ys[rows()];
  }

  double area() {
    return (bottom() - top()) * (xs[columns()] - xs[0]);
  }

  boolean holds(double x, double y) {
    return xs[0] <= x && x <= xs[columns()] && ys[0] <= y && y <= ys[rows()];
  }

  /** The cell at a place inside; cells are numbered by their first boxes. */
  int cell(double x, double y) {
    return root(index(ys, y) * columns() + index(xs, x));
  }

  private static int index(double[] edges, double place) {
    int found = Arrays.binarySearch(edges, place);
    int at = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(edges.length - 2, at));
  }

  /** Puts a glyph into a cell. */
  void put(int cell, PdfGlyph glyph) {
    glyphs.computeIfAbsent(cell, c -> new ArrayList<>()).add(glyph);
  }

  /**
   * The cells that begin in each row, from left to right; rows in which none begins are left out.
   */
  PdfTable table() {
    List<List<PdfCell>> rows = new ArrayList<>();
    List<PdfTable.At> last = new ArrayList<>();
    List<Merged> merged = new ArrayList<>();
    Map<Integer, PdfTable.At> begun = new TreeMap<>();
    for (int r = 0; r < rows(); r++) {
      List<PdfCell> row = new ArrayList<>();
      List<Merged> above = new ArrayList<>();
      for (int c = 0; c < columns(); c++) {
        int box = r * columns() + c;
        int cell = root(box);
        if (cell == box) {
          begun.put(box, new PdfTable.At(rows.size(), row.size()));
          row.add(PdfText.cell(xs[c], right(box), glyphs.getOrDefault(box, List.of())));
        } else if (cell < r * columns() && (c == 0 || root(box - 1) != cell)) {
          PdfTable.At from = begun.get(cell);
          above.add(new Merged(rows.size(), row.size(), from.row(), from.index()));
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
        merged.addAll(above);
      }
    }
    begun.forEach((box, at) -> last.addAll(isLast(box) ? List.of(at) : List.of()));
    return new PdfTable(rows, last, merged);
  }

  private double right(int box) {
    int column = box % columns();
    while (column + 1 < columns() && root(box - box % columns() + column + 1) == box) {
      column++;
    }
    return xs[column + 1];
  }

  /** Whether a cell reaches down to the table's end. */
  private boolean isLast(int box) {
    return root((rows() - 1) * columns() + box % columns()) == box;
  }
}
