package org.gongkai.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.report.Report;

/** A report and its neighbours, with the tables that each of them has. */
final class View {
  private final Neighbourhood around;
  private final Stated own;
  private final Map<String, Set<String>> tables = new HashMap<>();

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

  /** Whether a report has a table at all. */
  boolean hasTable(Stated report, String table) {
    return tables.computeIfAbsent(report.report(), r -> tablesOf(report)).contains(table);
  }

  private static Set<String> tablesOf(Stated report) {
    Set<String> tables = new HashSet<>();
    report.cells().keySet().forEach(p -> tables.add(table(p)));
    return tables;
  }

  /** The table of a path {@code table/row/column}. */
  static String table(String path) {
    return path.substring(0, path.indexOf('/'));
  }
}
