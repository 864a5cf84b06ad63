package org.gongkai.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.query.ResultTable;

/**
 * A table of figures, a row a year and a column a series, in which every place says what it is.
 *
 * @param years without a hole from the first to the last
 * @param lines in the order in which the query gave them
 */
public record Chart(ChartKind kind, List<Integer> years, List<Line> lines) {

  /**
   * Where a form begins.
   *
   * @param at position among the years
   * @param form address of the form
   */
  public record Break(int at, String form) {}

  public Chart {
    years = List.copyOf(years);
    lines = List.copyOf(lines);
  }

  /**
   * Reads the columns {@code year}, {@code report}, {@code form}, {@code cell}, {@code value},
   * {@code state}, {@code figures} and {@code rows}. A result without the column {@code report}
   * counts reports: what it does not list is zero.
   *
   * @param series the column by which it is parted; a row without it only says that there is a
   *     report
   */
  public static Chart of(ChartKind kind, ResultTable table, String series) {
    return of(kind, table, series, new TreeSet<>());
  }

  /**
   * @param wanted years that have their place even if nothing was reported; taken alone if not
   *     empty
   */
  public static Chart of(ChartKind kind, ResultTable table, String series, Set<Integer> wanted) {
    Map<String, Map<Integer, Point>> points = new LinkedHashMap<>();
    Map<Integer, Point> reports = new TreeMap<>();
    for (int i = 0; i < table.size(); i++) {
      Row row = new Row(table, i);
      int year = row.integer("year");
      Point point = point(row);
      reports.putIfAbsent(year, point);
      if (row.has(series)) {
        points.computeIfAbsent(row.text(series), s -> new TreeMap<>()).putIfAbsent(year, point);
      }
    }
    List<Integer> years = wanted.isEmpty() ? years(reports.keySet()) : List.copyOf(wanted);
    boolean counted = !table.columns().contains("report");
    boolean ofBodies = series.equals("agency");
    List<Line> lines = new ArrayList<>();
    points.forEach(
        (name, of) ->
            lines.add(
                new Line(
                    name,
                    years.stream()
                        .map(y -> of.getOrDefault(y, other(counted, ofBodies, reports.get(y))))
                        .toList())));
    return new Chart(kind, years, lines);
  }

  private static List<Integer> years(Set<Integer> reported) {
    if (reported.isEmpty()) {
      return List.of();
    }
    TreeSet<Integer> sorted = new TreeSet<>(reported);
    return IntStream.rangeClosed(sorted.first(), sorted.last()).boxed().toList();
  }

  // That another body reported says nothing of this one.
  private static Point other(boolean counted, boolean ofBodies, Point report) {
    if (counted) {
      return Point.NONE_COUNTED;
    }
    if (ofBodies || report == null) {
      return Point.NOTHING;
    }
    return new Point(Mark.OTHER_FORM, Optional.empty(), "", report.report(), report.form());
  }

  static Point point(Row row) {
    var value = row.decimal("value");
    Mark mark;
    if (value.isPresent()) {
      mark = Mark.of(value, "");
    } else if (row.has("rows")) {
      mark = row.integer("figures") == 0 ? Mark.ABSENT : Mark.PARTS_MISSING;
    } else {
      mark = row.has("cell") ? Mark.of(value, row.text("state")) : Mark.ABSENT;
    }
    return new Point(mark, value, row.text("cell"), row.text("report"), row.text("form"));
  }

  /**
   * Where a form begins, if from then on all reports are on it or a later one: where some bodies
   * are on one form and some on another there is no one line to draw.
   */
  public List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < years.size(); i++) {
      Set<String> here = forms(i, i + 1);
      here.removeAll(seen);
      boolean clean = forms(i, years.size()).stream().noneMatch(seen::contains);
      if (here.size() == 1 && clean && forms(i, i + 1).size() == 1) {
        breaks.add(new Break(i, here.iterator().next()));
      }
      seen.addAll(here);
    }
    return List.copyOf(breaks);
  }

  /** Addresses of the forms of all its reports. */
  public Set<String> forms() {
    return forms(0, years.size());
  }

  private Set<String> forms(int from, int to) {
    Set<String> forms = new TreeSet<>();
    for (Line line : lines) {
      line.points().subList(from, to).forEach(point -> forms.add(point.form()));
    }
    forms.remove("");
    return forms;
  }

  /** What other than figures is in it, so that a key need not explain the rest. */
  public Set<Mark> marks() {
    Set<Mark> marks = new TreeSet<>();
    lines.forEach(line -> line.points().forEach(point -> marks.add(point.mark())));
    return marks;
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
