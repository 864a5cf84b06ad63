package org.gongkai.rule;

import java.util.List;

/**
 * A cell that a rule needs and that has no certain figure.
 *
 * @param report the report that it belongs to
 * @param path {@code table/row/column}
 * @param seen what is there
 */
record Gap(Stated report, String path, Seen seen) {
  String table() {
    return View.table(path);
  }

  /** {@code table/row}. */
  String row() {
    return View.row(path);
  }

  /** Why it has no figure, as a notation of code list {@code finding-reason}. */
  String reason() {
    return seen.isAbsent() ? "row-missing" : "cell-" + seen.state();
  }

  static List<Seen> seen(List<Gap> gaps) {
    return gaps.stream().map(Gap::seen).toList();
  }
}
