package org.gongkai.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.report.Report;

/** A report and its neighbours, with the tables and rows that each of them has. */
final class View {
  private final Neighbourhood around;
  private final Stated own;
  private final Map<String, Set<String>> parts = new HashMap<>();

  View(Neighbourhood around) {
    this.around = around;
    this.own = StatedReports.of(around.report());
  }

  Report report() {
    return around.report();
  }

  Stated own() {
    return own;
  }

  Neighbourhood around() {
    return around;
  }

  /** The reports in which a term stands. */
  List<Stated> reports(Reach reach) {
    return switch (reach) {
      case OWN -> List.of(own);
      case LAST_YEAR -> around.previous();
      case NEXT_YEAR -> around.next();
      case EACH_PART, KNOWN_PARTS, ALL_PARTS -> around.parts();
    };
  }

  /** Whether a report has any cell of a table, or of a row {@code table/row}. */
  boolean has(Stated report, String part) {
    return parts.computeIfAbsent(report.report(), r -> partsOf(report)).contains(part);
  }

  private static Set<String> partsOf(Stated report) {
    Set<String> parts = new HashSet<>();
    for (String path : report.cells().keySet()) {
      parts.add(table(path));
      parts.add(row(path));
    }
    return parts;
  }

  /** The table of a path {@code table/row/column}. */
  static String table(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  /** The table and row of a path {@code table/row/column}. */
  static String row(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
