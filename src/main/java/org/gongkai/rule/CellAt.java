package org.gongkai.rule;

import java.util.List;
import java.util.Optional;

/**
 * A cell that a rule needs, in the report in which it stands or should stand.
 *
 * @param report the report
 * @param path {@code table/row/column}
 * @param cell what is there, if the report has that row
 */
record CellAt(Stated report, String path, Optional<StatedCell> cell) {
  String table() {
    return View.table(path);
  }

  /** {@code table/row}. */
  String row() {
    return View.row(path);
  }

  boolean isAbsent() {
    return cell.isEmpty();
  }

  /** Why it has no figure, as a notation of code list {@code finding-reason}. */
  String gapReason() {
    return cell.map(c -> "cell-" + c.state().notation()).orElse("row-missing");
  }

  Seen seen() {
    return cell.map(c -> new Seen(report.address(path), c.state().notation(), c.printed()))
        .orElseGet(() -> Seen.absent(report.address(path)));
  }

  static List<Seen> seen(List<CellAt> cells) {
    return cells.stream().map(CellAt::seen).toList();
  }
}
