package org.gongkai.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The same row and column in other years of the body, and in bodies above and below it. */
record Elsewhere(List<Line> years, List<Line> above, List<Line> below) {

  /** One of them, as the tables of a report show it. */
  record Line(Shown year, Shown agency, Shown form, FormTable.Figure figure, boolean here) {}

  static Elsewhere of(StoreView store, Node cell) {
    List<Map<String, Shown>> rows = store.rows(PageQuery.FIGURE_ELSEWHERE, cell);
    String here = store.shown(cell).href();
    return new Elsewhere(
        lines(rows, "years", here, store.language()),
        lines(rows, "above", here, store.language()),
        lines(rows, "below", here, store.language()));
  }

  private static List<Line> lines(
      List<Map<String, Shown>> rows, String where, String here, Language language) {
    return rows.stream()
        .filter(row -> row.get("where").text().equals(where))
        .map(
            row ->
                new Line(
                    row.get("year"),
                    row.get("agency"),
                    row.get("form"),
                    Cells.figure(row, 1, language),
                    row.get("cell").href().equals(here)))
        .toList();
  }
}
