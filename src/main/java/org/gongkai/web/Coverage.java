package org.gongkai.web;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * How many reports there are of each year and level, beside how many governments of that level
 * there were: none at all and none known are not the same.
 */
record Coverage(List<Shown> groups, List<Row> years) {

  /**
   * @param expected governments that there were; 0 where no register lists them
   */
  record Cell(long reports, long expected) {

    /** Of a hundred, not rounded up to all nor down to none. */
    public long share() {
      if (expected == 0 || reports == 0) {
        return 0;
      }
      return Math.min(Math.max(1, reports * 100 / expected), 100);
    }
  }

  record Row(Shown year, List<Cell> cells, long all) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  Coverage {
    groups = List.copyOf(groups);
    years = List.copyOf(years);
  }

  static Coverage of(StoreView store) {
    List<Listed> reports = store.known().reports(store).all();
    Map<Node, List<Span>> governments = store.known().governments(store);
    List<Node> groups =
        reports.stream().map(Listed::group).distinct().sorted(Totals.order()).toList();
    Map<Node, List<Listed>> byYear = reports.stream().collect(Collectors.groupingBy(Listed::year));
    List<Row> rows =
        years(byYear.keySet()).stream()
            .map(
                year -> row(store, year, byYear.getOrDefault(year, List.of()), groups, governments))
            .toList();
    return new Coverage(groups.stream().map(store::shown).toList(), rows);
  }

  // Years between of which there is no report are years as well: newest first.
  private static List<Node> years(Set<Node> reported) {
    if (reported.isEmpty()) {
      return List.of();
    }
    String any = reported.iterator().next().getURI();
    String start = any.substring(0, any.lastIndexOf('/') + 1);
    IntSummaryStatistics span =
        reported.stream()
            .mapToInt(year -> Integer.parseInt(Totals.local(year)))
            .summaryStatistics();
    return IntStream.rangeClosed(span.getMin(), span.getMax())
        .mapToObj(year -> Terms.iri(start + (span.getMin() + span.getMax() - year)))
        .toList();
  }

  private static Row row(
      StoreView store,
      Node year,
      List<Listed> reports,
      List<Node> groups,
      Map<Node, List<Span>> governments) {
    List<Long> counts = YearPage.counts(reports, groups);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      long expected =
          governments.getOrDefault(groups.get(i), List.of()).stream()
              .filter(span -> span.covers(Totals.local(year)))
              .count();
      cells.add(new Cell(counts.get(i), expected));
    }
    String number = Totals.local(year);
    Shown shown =
        reports.isEmpty()
            ? new Shown(store.language().say(number + "年", number), "", "", year.getURI(), false)
            : store.shown(year);
    return new Row(shown, cells, reports.size());
  }
}
