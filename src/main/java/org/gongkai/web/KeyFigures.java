package org.gongkai.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** What a body states of requests for information, by year, all applicants together. */
final class KeyFigures {

  /** Rows of the table of requests, and {@code refused}, which has no cell of its own. */
  static final List<String> ROWS =
      List.of(
          "received",
          "carried-over",
          "granted",
          "partly-granted",
          "refused",
          "total",
          "carried-forward");

  private static final int REASONS = 8;
  private static final String ALL = "applicant/total";

  private final Map<String, Map<String, Map<String, Shown>>> years = new HashMap<>();
  private final Language language;

  private KeyFigures(Language language) {
    this.language = language;
  }

  static KeyFigures of(StoreView store, Node agency) {
    KeyFigures figures = new KeyFigures(store.language());
    for (Map<String, Shown> row : store.rows(PageQuery.AGENCY_FIGURES, agency)) {
      figures
          .years
          .computeIfAbsent(row.get("year").term(), year -> new HashMap<>())
          .put(Cells.concept(row, "row"), row);
    }
    return figures;
  }

  /** In the order of {@link #ROWS}. */
  List<FormTable.Figure> of(Node year) {
    return ROWS.stream().map(row -> figure(year, row)).toList();
  }

  FormTable.Figure figure(Node year, String row) {
    Map<String, Map<String, Shown>> rows = years.getOrDefault(year.getURI(), Map.of());
    if (row.equals("refused")) {
      return refused(rows);
    }
    Map<String, Shown> older = rows.get("statistic/requests.received");
    if (row.equals("received") && older != null && !rows.containsKey("handling/received")) {
      Set<String> place = Set.of("statistic/requests.received", "coverage/year");
      return new Cells(List.of(older), Set.of(), language).figure(place, 1);
    }
    Map<String, Shown> cell = rows.get("handling/" + row);
    List<Map<String, Shown>> cells = cell == null ? List.of() : List.of(cell);
    return new Cells(cells, Set.of(), language).figure(Set.of("handling/" + row, ALL), 1);
  }

  // A sum of eight cells, and only where all are stated: none of them is taken for zero.
  private FormTable.Figure refused(Map<String, Map<String, Shown>> rows) {
    List<String> stated =
        IntStream.rangeClosed(1, REASONS)
            .mapToObj(n -> rows.getOrDefault("handling/refused." + n, Map.of()))
            .map(row -> row.getOrDefault("count", Shown.NOTHING).text())
            .filter(count -> !count.isEmpty())
            .toList();
    if (stated.size() < REASONS) {
      String hint =
          language.say(
              "八项理由中只有 " + stated.size() + " 项有数字，不求和",
              "only " + stated.size() + " of eight reasons have a figure: not summed");
      return new FormTable.Figure("", "", "absent", hint, 1, Shown.NOTHING);
    }
    BigInteger sum = stated.stream().map(BigInteger::new).reduce(BigInteger.ZERO, BigInteger::add);
    String hint = language.say("八项理由之和", "sum of the eight reasons");
    String kind = sum.signum() == 0 ? "zero" : "number";
    return new FormTable.Figure(Cells.grouped(sum.toString()), "", kind, hint, 1, Shown.NOTHING);
  }

  /** Rows of a year's table for a template. */
  List<Line> lines(StoreView store, List<Listed> reports) {
    List<Line> lines = new ArrayList<>();
    for (Listed report : reports) {
      lines.add(
          new Line(store.shown(report.year()), store.shown(report.report()), of(report.year())));
    }
    return lines;
  }

  record Line(Shown year, Shown report, List<FormTable.Figure> figures) {
    Line {
      figures = List.copyOf(figures);
    }
  }
}
