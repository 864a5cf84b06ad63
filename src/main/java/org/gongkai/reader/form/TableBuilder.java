package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Span;

/** Lays the values found behind a row's label over the row's columns. */
final class TableBuilder {
  /**
   * A column of the row being read.
   *
   * @param onForm whether the form has it for this row; the cells of others are left out
   */
  record Column(String notation, Figures.Kind kind, boolean onForm) {
    Column(String notation, Figures.Kind kind) {
      this(notation, kind, true);
    }

    /** This column, on the form if it is one of these. */
    Column of(List<String> form) {
      return new Column(notation, kind, form.contains(notation));
    }
  }

  private final String table;
  private final TextView view;
  private final Remarks remarks;
  private final Map<String, RowCells> rows = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private int end;

  TableBuilder(String table, TextView view, Remarks remarks) {
    this.table = table;
    this.view = view;
    this.remarks = remarks;
  }

  /** One row as found; {@code readable} unless it is not known which value is whose. */
  void row(OpenRow row, List<Column> columns, boolean readable) {
    add(row.notation(), RowCells.of(row, columns, readable));
  }

  /** A row whose label stands above its values; blank ones among them are cells. */
  void row(String row, List<Column> columns, Piece label, List<Piece> values, boolean readable) {
    Optional<RowCells.Grid> whole = Optional.of(new RowCells.Grid(0, 0, false));
    add(row, new RowCells(label, columns, values, readable, whole, false));
  }

  /**
   * A row that stands twice is read if both say the same, or one says nothing; if they differ, the
   * text allows two readings.
   */
  private void add(String row, RowCells found) {
    RowCells before = rows.putIfAbsent(row, found);
    if (before != null) {
      remarks.add(Code.REPEATED_ROW, table, found.label(), found.label().text());
      if (before.printed().isEmpty()) {
        rows.put(row, found);
      } else if (!found.printed().isEmpty() && !before.sameTexts(found)) {
        rows.put(row, before.asContested());
      }
    }
  }

  boolean has(String row) {
    return rows.containsKey(row);
  }

  boolean hasAny() {
    return !rows.isEmpty();
  }

  /** The table, its rows laid out; empty if no cell of the form was found. */
  Optional<FormTable> build() {
    rows.forEach(this::layOut);
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    int start = rows.values().stream().mapToInt(r -> r.label().start()).min().orElse(0);
    return Optional.of(new FormTable(table, view.span(start, end), cells));
  }

  /**
   * As many printed values as columns, next to each other, are laid out one to one. Blank cells
   * count as empty columns only where {@link RowCells#blanksAreCells} or {@link RowCells#byGrid}
   * has proof of it. In any other row nobody can say which figure belongs where, and none is read.
   */
  private void layOut(String notation, RowCells row) {
    List<Piece> printed = row.printed();
    end = Math.max(end, row.label().end());
    if (printed.isEmpty()) {
      List<Piece> empty =
          row.fills() ? row.values() : row.columns().stream().map(c -> after(row.label())).toList();
      lay(notation, row, empty);
    } else if (row.readable() && row.isFull()) {
      lay(notation, row, printed);
    } else if (row.readable() && row.fills() && row.blanksAreCells(rows.values())) {
      lay(notation, row, row.values());
    } else if (row.readable() && row.byGrid(rows.values()).isPresent()) {
      lay(notation, row, row.byGrid(rows.values()).get());
    } else {
      remarks.add(Code.ROW_NOT_ALIGNED, table, row.label(), row.label().text() + row.text());
      Piece all = view.piece(printed.get(0).start(), printed.get(printed.size() - 1).end());
      row.columns().forEach(c -> valueless(notation, c, all, CellState.UNREADABLE));
    }
  }

  private void lay(String notation, RowCells row, List<Piece> values) {
    for (int i = 0; i < values.size(); i++) {
      Column column = row.columns().get(i);
      if (row.contested()) {
        valueless(notation, column, values.get(i), CellState.AMBIGUOUS);
      } else {
        add(notation, column, values.get(i));
      }
    }
  }

  private void add(String row, Column column, Piece value) {
    if (!column.onForm()) {
      return;
    }
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

  private void valueless(String row, Column column, Piece text, CellState state) {
    if (column.onForm()) {
      end = Math.max(end, text.end());
      Span span = view.span(text);
      cells.add(new Cell(row, column.notation(), state, text.text(), span, Optional.empty()));
    }
  }

  private static Piece after(Piece label) {
    return new Piece(label.end(), label.end(), "");
  }
}
