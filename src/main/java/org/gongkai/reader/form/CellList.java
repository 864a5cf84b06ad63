package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.form.GluedTable.Solved;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Problem.Code;

/** The cells of a table while it is laid out, and how far its characters reach. */
final class CellList {
  private final String table;
  private final TextView view;
  private final Remarks remarks;
  private final List<Cell> cells = new ArrayList<>();
  private int end;

  CellList(String table, TextView view, Remarks remarks) {
    this.table = table;
    this.view = view;
    this.remarks = remarks;
  }

  List<Cell> cells() {
    return List.copyOf(cells);
  }

  int end() {
    return end;
  }

  /** Characters that belong to the table. */
  void reach(Piece piece) {
    end = Math.max(end, piece.end());
  }

  /** A cell whose characters are known; left out if the form does not have it. */
  void read(String row, Column column, Piece value) {
    if (!column.onForm()) {
      return;
    }
    if (MergedCells.isShared(value)) {
      remarks.add(Code.MERGED_CELL, part(row, column), value, value.text());
      valueless(row, column, value, CellState.AMBIGUOUS);
      return;
    }
    Figures.Reading reading = Figures.read(value.text(), column.kind());
    remark(row, column, reading.state(), value);
    add(row, column, reading.state(), value, reading);
  }

  /** A cell without a figure. */
  void valueless(String row, Column column, Piece text, CellState state) {
    if (column.onForm()) {
      add(row, column, state, text, new Figures.Reading(state, Optional.empty()));
    }
  }

  /** A cell whose characters were told from others; gives whether several are left for it. */
  boolean solved(Solved cell) {
    Column column = cell.slot().column();
    if (!column.onForm()) {
      return false;
    }
    reach(cell.piece());
    String row = cell.slot().row();
    if (!cell.open()) {
      remark(row, column, cell.state(), cell.piece());
    }
    cells.add(
        new Cell(
            row,
            column.notation(),
            cell.state(),
            cell.piece().text(),
            view.span(cell.piece()),
            cell.figure(),
            cell.constraint(),
            cell.candidates()));
    return cell.open();
  }

  private void add(String row, Column column, CellState state, Piece text, Figures.Reading read) {
    reach(text);
    cells.add(new Cell(row, column.notation(), state, text.text(), view.span(text), read.figure()));
  }

  private void remark(String row, Column column, CellState state, Piece value) {
    String part = part(row, column);
    boolean money = column.kind() == Figures.Kind.AMOUNT;
    if (state == CellState.TEXT) {
      remarks.add(Code.NOT_A_FIGURE, part, value, value.text());
    } else if (state == CellState.AMBIGUOUS && money) {
      remarks.add(Code.AMOUNT_WITHOUT_UNIT, part, value, value.text());
    }
  }

  private String part(String row, Column column) {
    return table + "/" + row + "/" + column.notation();
  }
}
