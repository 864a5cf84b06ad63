package org.gongkai.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Span;

/** Lays the values found behind a row's label over the row's columns. */
final class TableBuilder {
  /** A column of the row being read. */
  record Column(String notation, Figures.Kind kind) {}

  private record Row(
      String row, List<Column> columns, Piece label, List<Piece> values, boolean shared) {
    Row {
      values = List.copyOf(values);
    }

    List<Piece> printed() {
      return values.stream().filter(v -> !v.isBlank()).toList();
    }

    /** Whether there are as many cells as columns, blank ones among them. */
    boolean fills() {
      return values.size() == columns.size() && !shared;
    }

    /** Whether all values are printed and blank cells stand around them. */
    boolean isPadded() {
      return printed().size() == columns.size() && values.size() > columns.size();
    }
  }

  private final String table;
  private final TextView view;
  private final Remarks remarks;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private int end;

  TableBuilder(String table, TextView view, Remarks remarks) {
    this.table = table;
    this.view = view;
    this.remarks = remarks;
  }

  /** One row as found: its label and all that stands behind it. */
  void row(String row, List<Column> columns, Piece label, List<Piece> values) {
    add(new Row(row, columns, label, values, false));
  }

  /** One row whose values stand among those of other rows, and cannot be told from them. */
  void sharedRow(String row, List<Column> columns, Piece label, List<Piece> values) {
    add(new Row(row, columns, label, values, true));
  }

  private void add(Row row) {
    if (rows.putIfAbsent(row.row(), row) != null) {
      remarks.add(Code.REPEATED_ROW, table, row.label(), row.label().text());
    }
  }

  boolean has(String row) {
    return rows.containsKey(row);
  }

  boolean hasAny() {
    return !rows.isEmpty();
  }

  /** The table, its rows laid out; empty if no row was found. */
  Optional<FormTable> build() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    rows.values().forEach(this::layOut);
    int start = rows.values().stream().mapToInt(r -> r.label().start()).min().orElse(0);
    return Optional.of(new FormTable(table, view.span(start, end), cells));
  }

  /**
   * As many printed values as columns are laid out one to one. Blank cells count as empty columns
   * only in a table where no full row has blank cells besides, which merged labels leave behind. In
   * any other row nobody can say which figure belongs where, and none is read.
   */
  private void layOut(Row row) {
    List<Piece> printed = row.printed();
    int width = row.columns().size();
    end = Math.max(end, row.label().end());
    if (printed.size() == width && !row.shared()) {
      lay(row.row(), row.columns(), printed);
    } else if (row.fills() && (printed.isEmpty() || !isPadded(width))) {
      lay(row.row(), row.columns(), row.values());
    } else if (printed.isEmpty()) {
      row.columns().forEach(c -> add(row.row(), c, after(row.label())));
    } else {
      remarks.add(Code.ROW_NOT_ALIGNED, table, row.label(), row.label().text() + join(printed));
      Piece all = view.piece(printed.get(0).start(), printed.get(printed.size() - 1).end());
      row.columns().forEach(c -> unreadable(row.row(), c, all));
    }
  }

  private boolean isPadded(int width) {
    return rows.values().stream().anyMatch(r -> r.columns().size() == width && r.isPadded());
  }

  private void lay(String row, List<Column> columns, List<Piece> values) {
    for (int i = 0; i < columns.size(); i++) {
      add(row, columns.get(i), values.get(i));
    }
  }

  private void add(String row, Column column, Piece value) {
    Figures.Reading reading = Figures.read(value.text(), column.kind());
    String part = table + "/" + row + "/" + column.notation();
    if (reading.state() == CellState.TEXT) {
      remarks.add(Code.NOT_A_FIGURE, part, value, value.text());
    } else if (reading.state() == CellState.AMBIGUOUS) {
      remarks.add(Code.AMOUNT_WITHOUT_UNIT, part, value, value.text());
    }
    end = Math.max(end, value.end());
    Span span = view.span(value);
    cells.add(
        new Cell(row, column.notation(), reading.state(), value.text(), span, reading.figure()));
  }

  private void unreadable(String row, Column column, Piece all) {
    end = Math.max(end, all.end());
    cells.add(
        new Cell(
            row,
            column.notation(),
            CellState.UNREADABLE,
            all.text(),
            view.span(all),
            Optional.empty()));
  }

  private static Piece after(Piece label) {
    return new Piece(label.end(), label.end(), "");
  }

  private static String join(List<Piece> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(v -> text.append(' ').append(v.text()));
    return text.toString();
  }
}
