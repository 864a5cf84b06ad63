package org.gongkai.web;

import java.util.List;
import org.gongkai.chart.Mark;

/**
 * A chart as a page has it: its data as a table, what a script draws it from, and what it was made
 * by.
 *
 * @param json what {@code static/charts.js} draws
 * @param marks what the table has instead of figures, for its key
 * @param broken whether the form of the reports changes in it
 * @param query SPARQL
 * @param ask link to the form of queries with it
 * @param csv link to the data
 * @param page link to the chart alone
 */
record ChartFigure(
    String id,
    String title,
    String note,
    String unit,
    String json,
    List<Year> years,
    List<Series> series,
    List<Mark> marks,
    boolean broken,
    String query,
    String ask,
    String csv,
    String page) {

  /** The same under another name and with other data behind its link. */
  ChartFigure of(String name, String link) {
    return new ChartFigure(
        name, title, note, unit, json, years, series, marks, broken, query, ask, link, "");
  }

  /**
   * @param form of all reports of that year; empty if there are several or none
   * @param begins whether the form is another than that of the report before
   */
  record Year(String text, String form, boolean begins) {}

  record Series(Shown name, List<Cell> cells) {}

  /**
   * @param key what kind of mark it is
   * @param hint what the sign means, and the form of the report
   * @param begins whether its report is on another form than the one before
   */
  record Cell(String text, String href, String key, String hint, boolean begins) {}
}
