package org.gongkai.report;

import java.util.List;
import java.util.Optional;

/**
 * One table of the form in one report. A row that the report does not have has no cells here.
 *
 * @param table notation: proactive (主动公开), requests (依申请公开), cases (行政复议、行政诉讼), statistics (统计表)
 * @param span from its first label to its last cell
 * @param cells in the order of the form
 * @param indicators the rows of a statistics table as printed; none in the other tables
 */
public record FormTable(String table, Span span, List<Cell> cells, List<Indicator> indicators) {
  /** Copies the lists. */
  public FormTable {
    cells = List.copyOf(cells);
    indicators = List.copyOf(indicators);
  }

  /** A table whose rows are those of the form. */
  public FormTable(String table, Span span, List<Cell> cells) {
    this(table, span, cells, List.of());
  }

  /** The cell at a row and column, if the report has that row. */
  public Optional<Cell> cell(String row, String column) {
    return cells.stream().filter(c -> c.row().equals(row) && c.column().equals(column)).findFirst();
  }

  /** What a row of a statistics table counts. */
  public Optional<Indicator> indicator(String row) {
    return indicators.stream().filter(i -> i.row().equals(row)).findFirst();
  }

  /** The data cube that a cell falls into; money of a statistics table is told by its row. */
  public String cube(Cell cell) {
    boolean money = indicator(cell.row()).filter(Indicator::isMoney).isPresent();
    return Addresses.cube(table, money ? "amount" : cell.column());
  }
}
