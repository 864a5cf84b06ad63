package org.gongkai.reader.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.Sums;
import org.gongkai.reader.form.Figures.Kind;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.form.GluedTable.Solved;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.CellState;
import org.gongkai.report.Constraint;

/**
 * A consistent table printed without its borders is read as printed, and as far as a slow search
 * over all tables that its characters allow says it can be.
 */
final class GluedTableTest {
  private static final List<String> COLUMNS =
      FormCatalogue.load().columns("form-2019", "requests", "received").orElseThrow();
  private static final Sums SUMS = Sums.load();
  private static final int[] LIKELY = {0, 0, 0, 0, 1, 1, 2, 10, 11, 12, 21, 100, 101, 111};
  private static final int MOST_TABLES = 200_000;

  /** Rows of figures, total last, and the texts they are printed as. */
  private record Table(Map<String, int[]> rows, Map<String, String> texts) {
    static Table random(Random random) {
      Map<String, int[]> rows = new LinkedHashMap<>();
      int[] total = new int[6];
      List<String> outcomes =
          new ArrayList<>(FormCatalogue.load().rows("form-2019", "requests").keySet());
      outcomes.removeAll(List.of("received", "carried-over", "total", "carried-forward"));
      for (String outcome : outcomes) {
        boolean busy = random.nextInt(6) == 0;
        rows.put(outcome, busy ? figures(random) : new int[6]);
        add(total, rows.get(outcome));
      }
      int[] forward = random.nextInt(3) == 0 ? figures(random) : new int[6];
      int[] over = new int[6];
      int[] received = new int[6];
      for (int c = 0; c < 6; c++) {
        over[c] = random.nextInt(3) == 0 ? random.nextInt(total[c] + forward[c] + 1) : 0;
        received[c] = total[c] + forward[c] - over[c];
      }
      rows.put("received", received);
      rows.put("carried-over", over);
      rows.put("total", total);
      rows.put("carried-forward", forward);
      Map<String, String> texts = new LinkedHashMap<>();
      int spaces = random.nextInt(4);
      rows.forEach((row, figures) -> texts.put(row, print(figures, random, spaces)));
      return new Table(rows, texts);
    }

    private static int[] figures(Random random) {
      int[] figures = new int[6];
      for (int c = 0; c < 2 + random.nextInt(2); c++) {
        figures[c] = LIKELY[random.nextInt(LIKELY.length)];
      }
      return figures;
    }

    private static void add(int[] total, int[] row) {
      for (int c = 0; c < total.length; c++) {
        total[c] += row[c];
      }
    }

    private static String print(int[] figures, Random random, int spaces) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c <= 6; c++) {
        text.append(c > 0 && random.nextInt(4) < spaces ? " " : "").append(figure(figures, c));
      }
      return text.toString();
    }

    static int figure(int[] figures, int column) {
      return column < 6 ? figures[column] : java.util.Arrays.stream(figures).sum();
    }

    String figures(String row) {
      StringBuilder figures = new StringBuilder();
      for (int c = 0; c <= 6; c++) {
        figures.append(figure(rows.get(row), c)).append(' ');
      }
      return figures.toString();
    }
  }

  @Property(tries = 400)
  void noFigureIsWrongAndNoneIsMissedThatAllTablesAgreeOn(@ForAll long seed) {
    Table table = Table.random(new Random(seed));
    Map<String, List<Solved>> found = read(table);
    Map<String, List<int[]>> possible = slowly(table.texts());
    Statistics.label("compared").collect(!possible.isEmpty());
    Statistics.label("compared").coverage(c -> c.check(true).percentage(p -> p > 50));
    Statistics.label("by columns").collect(isDecidedByColumns(found));
    Statistics.label("by columns").coverage(c -> c.check(true).percentage(p -> p > 10));
    for (String row : table.rows().keySet()) {
      for (int c = 0; c <= 6; c++) {
        Solved cell = found.get(row).get(c);
        int column = c;
        if (cell.state() == CellState.INFERRED) {
          assertThat(value(cell))
              .as(row + " " + column + ": " + table.figures(row))
              .isEqualTo(Table.figure(table.rows().get(row), column));
        }
        Set<List<Integer>> places = new TreeSet<>(java.util.Comparator.comparing(List::toString));
        if (!possible.isEmpty()) {
          possible.get(row).forEach(w -> places.add(List.of(w[2 * column], w[2 * column + 1])));
          assertThat(cell.state() == CellState.INFERRED)
              .as(row + " " + column + " '" + table.texts().get(row) + "': " + table.figures(row))
              .isEqualTo(places.size() == 1);
        }
      }
    }
  }

  private static boolean isDecidedByColumns(Map<String, List<Solved>> found) {
    return found.values().stream()
        .flatMap(List::stream)
        .flatMap(c -> c.constraint().stream())
        .anyMatch(Constraint.COLUMN_SUMS::equals);
  }

  private static int value(Solved cell) {
    return cell.figure().orElseThrow().value().intValueExact();
  }

  private static Map<String, List<Solved>> read(Table table) {
    List<GluedRow> rows = new ArrayList<>();
    for (var row : table.texts().entrySet()) {
      List<Slot> slots =
          COLUMNS.stream().map(c -> new Slot(row.getKey(), new Column(c, Kind.COUNT))).toList();
      Piece text = new Piece(0, row.getValue().length(), row.getValue());
      rows.add(new GluedRow(slots, List.of(text)));
    }
    Map<String, List<Solved>> found = new HashMap<>();
    new GluedTable(SUMS, "requests")
        .answers(rows, Map::of)
        .forEach((row, answer) -> found.put(row.slots().get(0).row(), answer.cells()));
    return found;
  }

  /**
   * For each row the ways (start and end of each cell) that stand in some table whose sums all come
   * out; nothing if there are too many tables to try them one by one.
   */
  private static Map<String, List<int[]>> slowly(Map<String, String> texts) {
    Map<String, List<int[]>> ways = new LinkedHashMap<>();
    long tables = 1;
    for (var row : texts.entrySet()) {
      List<int[]> found = new ArrayList<>();
      part(row.getValue(), 0, new ArrayList<>(), found);
      ways.put(row.getKey(), found);
      tables = Math.min(MOST_TABLES + 1L, tables * found.size());
    }
    if (tables > MOST_TABLES) {
      return Map.of();
    }
    Map<String, Set<Integer>> used = new HashMap<>();
    tryAll(texts, ways, new ArrayList<>(ways.keySet()), new LinkedHashMap<>(), used);
    Map<String, List<int[]>> left = new HashMap<>();
    used.forEach((row, w) -> left.put(row, w.stream().map(ways.get(row)::get).toList()));
    return left;
  }

  private static void part(String text, int from, List<Integer> cells, List<int[]> found) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (cells.size() == 14) {
      int[] way = cells.stream().mapToInt(c -> c).toArray();
      long parts = 0;
      for (int c = 0; c < 6; c++) {
        parts += figure(text, way, c);
      }
      if (start == text.length() && parts == figure(text, way, 6)) {
        found.add(way);
      }
      return;
    }
    for (int end = start + 1; end <= text.length() && text.charAt(end - 1) != ' '; end++) {
      if (end == start + 1 || text.charAt(start) != '0') {
        cells.add(start);
        cells.add(end);
        part(text, end, cells, found);
        cells.remove(cells.size() - 1);
        cells.remove(cells.size() - 1);
      }
    }
  }

  private static long figure(String text, int[] way, int column) {
    return Long.parseLong(text.substring(way[2 * column], way[2 * column + 1]));
  }

  private static void tryAll(
      Map<String, String> texts,
      Map<String, List<int[]>> ways,
      List<String> rows,
      Map<String, Integer> chosen,
      Map<String, Set<Integer>> used) {
    if (chosen.size() == rows.size()) {
      if (comesOut(texts, ways, chosen)) {
        chosen.forEach((row, w) -> used.computeIfAbsent(row, r -> new TreeSet<>()).add(w));
      }
      return;
    }
    String row = rows.get(chosen.size());
    for (int w = 0; w < ways.get(row).size(); w++) {
      chosen.put(row, w);
      tryAll(texts, ways, rows, chosen, used);
      chosen.remove(row);
    }
  }

  private static boolean comesOut(
      Map<String, String> texts, Map<String, List<int[]>> ways, Map<String, Integer> chosen) {
    for (int c = 0; c <= 6; c++) {
      Map<String, Long> column = new HashMap<>();
      for (String row : chosen.keySet()) {
        column.put(row, figure(texts.get(row), ways.get(row).get(chosen.get(row)), c));
      }
      long known = column.get("total");
      long in = column.get("received") + column.get("carried-over");
      long outcomes = column.values().stream().mapToLong(v -> v).sum() - known - in;
      if (outcomes - column.get("carried-forward") != known
          || in != known + column.get("carried-forward")) {
        return false;
      }
    }
    return true;
  }
}
