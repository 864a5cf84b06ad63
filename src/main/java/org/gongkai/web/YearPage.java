package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** What the page of a year shows: who reported, and what all of them state. */
final class YearPage implements PageFilling {

  /** Rows of the table of requests that have a cell of their own. */
  private static final List<String> ROWS =
      KeyFigures.ROWS.stream().filter(row -> !row.equals("refused")).toList();

  /** Reports of a province, one count a group. */
  record Province(Shown place, String code, List<Long> counts, long all) {}

  @Override
  public Map<String, Object> model(StoreView store, Node year, Asked asked) {
    List<Listed> reports = store.known().reports(store).where(report -> report.year().equals(year));
    List<Node> groups =
        reports.stream().map(Listed::group).distinct().sorted(Totals.order()).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("groups", groups.stream().map(store::shown).toList());
    model.put("perGroup", counts(reports, groups));
    model.put("provinces", provinces(store, reports, groups));
    model.put("totals", totals(store, year, groups));
    model.put("list", Paged.of(asked, "page", reports).map(r -> ReportRow.of(store, r)));
    return model;
  }

  static List<Long> counts(List<Listed> reports, List<Node> groups) {
    Map<Node, Long> counts =
        reports.stream().collect(Collectors.groupingBy(Listed::group, Collectors.counting()));
    return groups.stream().map(group -> counts.getOrDefault(group, 0L)).toList();
  }

  private static List<Province> provinces(
      StoreView store, List<Listed> reports, List<Node> groups) {
    List<Province> rows = new ArrayList<>();
    reports.stream().collect(Collectors.groupingBy(Listed::province)).entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .forEach(
            entry ->
                rows.add(
                    new Province(
                        store.shown(entry.getKey()),
                        ReportsHandler.code(entry.getKey()),
                        counts(entry.getValue(), groups),
                        entry.getValue().size())));
    return rows;
  }

  private static List<Totals.Line> totals(StoreView store, Node year, List<Node> groups) {
    List<Totals.Line> lines = new ArrayList<>();
    for (String row : ROWS) {
      Node concept = Terms.defined("handling/" + row);
      List<Stated> stated =
          store.known().figures(store, concept).stream()
              .filter(figure -> figure.report().year().equals(year))
              .toList();
      lines.add(
          new Totals.Line(
              store.shown(concept),
              Shown.NOTHING,
              Shown.NOTHING,
              Totals.sums(store.language(), stated, groups)));
    }
    return lines;
  }
}
