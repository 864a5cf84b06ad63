package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.CellState;

/** Tells whether the text marks every cell of a row, or the row has to be parted. */
final class CellBorders {
  private final TextView view;

  CellBorders(TextView view) {
    this.view = view;
  }

  /**
   * The cells of a run, if white space keeps all of them apart: as many as there are slots, each a
   * cell of its kind.
   */
  Optional<List<Piece>> marked(List<Slot> slots, List<Piece> readings) {
    if (readings.size() != 1 || GluedRow.hasTwoKindsOfGaps(readings.get(0))) {
      return Optional.empty();
    }
    List<Piece> cells = cells(readings.get(0));
    boolean all = cells.size() == slots.size();
    for (int i = 0; all && i < cells.size(); i++) {
      CellState state = Figures.read(cells.get(i).text(), slots.get(i).column().kind()).state();
      all = state != CellState.TEXT || slots.size() == 1;
    }
    return all ? Optional.of(cells) : Optional.empty();
  }

  private List<Piece> cells(Piece run) {
    List<Piece> cells = new ArrayList<>();
    int start = run.start();
    for (int at = run.start(); at <= run.end(); at++) {
      if (at == run.end() || TextView.isSpace(view.text().charAt(at))) {
        if (at > start) {
          cells.add(view.piece(start, at));
        }
        start = at + 1;
      }
    }
    return cells;
  }

  /**
   * The run that fewer values than slots make, if they are run together for sure: one value for
   * all, or one that is several figures. Blank cells among them would be borders that are marked.
   */
  List<Piece> run(List<Slot> slots, List<Piece> values) {
    boolean fewer = !values.isEmpty() && values.size() < slots.size();
    boolean blank = values.stream().anyMatch(Piece::isBlank);
    boolean together =
        values.size() == 1 || values.stream().anyMatch(v -> Figures.areSeveral(v.text()));
    return fewer && together && !blank
        ? List.of(view.piece(values.get(0).start(), values.get(values.size() - 1).end()))
        : List.of();
  }
}
