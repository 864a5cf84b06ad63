package org.gongkai.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;

/**
 * Figures of bodies that satisfy every rule: sums of rows and columns, the years before and after,
 * the bodies below. What a body states is what it does itself and what those below it state.
 */
final class BodyFigures {
  private static final List<String> NO_OUTCOME =
      List.of("received", "carried-over", "total", "carried-forward");
  private static final int MOST_FORWARD = 5;

  private final long seed;
  private final Map<String, List<String>> below;

  /**
   * @param below keys of the bodies directly below each
   */
  BodyFigures(long seed, Map<String, List<String>> below) {
    this.seed = seed;
    this.below = below;
  }

  /** Figures by {@code table/row/column} for each cell of a report on the form; money in yuan. */
  Map<String, Long> of(String body, int year, Report form) {
    Map<String, Long> all = own(body, year, form);
    for (String part : below.getOrDefault(body, List.of())) {
      of(part, year, form).forEach((cell, figure) -> all.merge(cell, figure, Long::sum));
    }
    return all;
  }

  private Map<String, Long> own(String body, int year, Report form) {
    boolean leaf = below.getOrDefault(body, List.of()).isEmpty();
    Random random = random(body, year, "");
    Map<String, Long> figures = new HashMap<>();
    for (FormTable table : form.tables()) {
      switch (table.table()) {
        case "requests" -> requests(table, body, year, leaf, figures);
        case "cases" -> cases(table, random, leaf, figures);
        default -> proactive(table, random, body, year, figures);
      }
    }
    return figures;
  }

  private void requests(
      FormTable table, String body, int year, boolean leaf, Map<String, Long> figures) {
    List<String> rows = table.cells().stream().map(Cell::row).distinct().toList();
    List<String> columns = table.cells().stream().map(Cell::column).distinct().toList();
    Random random = random(body, year, "requests");
    for (String column : columns.subList(0, columns.size() - 1)) {
      long total = 0;
      for (String row : rows) {
        if (!NO_OUTCOME.contains(row)) {
          long figure = random.nextInt(8) == 0 ? random.nextInt(5) : 0;
          // Enough that what was carried over is never more than what was concluded.
          figure += row.equals("granted") ? MOST_FORWARD + 1 + (leaf ? 0 : 300) : 0;
          total += figure;
          put(figures, "requests", row, column, figure);
        }
      }
      long forward = forward(body, year, column);
      long over = forward(body, year - 1, column);
      put(figures, "requests", "total", column, total);
      put(figures, "requests", "carried-forward", column, forward);
      put(figures, "requests", "carried-over", column, over);
      put(figures, "requests", "received", column, total + forward - over);
    }
  }

  private long forward(String body, int year, String column) {
    return 1 + random(body, year, column).nextInt(MOST_FORWARD);
  }

  private static void cases(
      FormTable table, Random random, boolean leaf, Map<String, Long> figures) {
    for (Cell cell : table.cells()) {
      if (!cell.column().equals("total")) {
        long many = leaf || !cell.column().equals("upheld") ? 0 : 1000;
        put(figures, "cases", cell.row(), cell.column(), random.nextInt(6) + many);
      }
    }
  }

  /** Adds to the figure of the cell and of its row's total. */
  private static void put(
      Map<String, Long> figures, String table, String row, String column, long figure) {
    figures.merge(String.join("/", table, row, column), figure, Long::sum);
    figures.merge(String.join("/", table, row, "total"), figure, Long::sum);
  }

  private void proactive(
      FormTable table, Random random, String body, int year, Map<String, Long> figures) {
    for (Cell cell : table.cells()) {
      String path = String.join("/", "proactive", cell.row(), cell.column());
      long figure =
          switch (cell.column()) {
            case "items-last-year" -> items(body, year, cell.row());
            case "change" -> change(body, year, cell.row());
            case "issued" -> yearly(body, year, cell.row(), "issued", 9);
            case "repealed" -> yearly(body, year, cell.row(), "repealed", 3);
            case "in-force" -> inForce(body, year, cell.row());
            case "amount" -> 100L * random.nextInt(1_000_000);
            default -> 10 + random.nextInt(90);
          };
      figures.put(path, figure);
    }
  }

  private long items(String body, int year, String row) {
    return year <= ReportTree.FIRST_YEAR
        ? yearly(body, 0, row, "items", 500)
        : items(body, year - 1, row) + change(body, year - 1, row);
  }

  private long change(String body, int year, String row) {
    return yearly(body, year, row, "change", 9);
  }

  private long inForce(String body, int year, String row) {
    return year <= 2021
        ? 100 + yearly(body, 0, row, "in-force", 100)
        : inForce(body, year - 1, row)
            + yearly(body, year, row, "issued", 9)
            - yearly(body, year, row, "repealed", 3);
  }

  private long yearly(String body, int year, String row, String what, int below) {
    return random(body, year, row + what).nextInt(below);
  }

  private Random random(String body, int year, String what) {
    List<Object> all = new ArrayList<>(List.of(seed, body, year, what));
    return new Random(all.hashCode() * 2_654_435_761L);
  }
}
