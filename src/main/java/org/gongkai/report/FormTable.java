package org.gongkai.report;

import java.util.List;
import java.util.Optional;

/**
 * One table of the form in one report. A row that the report does not have has no cells here.
 *
 * @param table notation: proactive (主动公开), requests (依申请公开), cases (行政复议、行政诉讼)
 * @param span from its first label to its last cell
 * @param cells in the order of the form
 */
public record FormTable(String table, Span span, List<Cell> cells) {
  /** Copies the list. */
  public FormTable {
    cells = List.copyOf(cells);
  }

  /** The cell at a row and column, if the report has that row. */
  public Optional<Cell> cell(String row, String column) {
    return cells.stream().filter(c -> c.row().equals(row) && c.column().equals(column)).findFirst();
  }
}
