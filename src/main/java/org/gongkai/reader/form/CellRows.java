package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.reader.form.PrintedRow.Fit;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Piece;

/**
 * Rows of a statistics table in table rows: headings of other rows, the label, the unit, the
 * values. A sheet that prints two rows side by side has the second behind the values of the first.
 */
final class CellRows {
  private static final Pattern DASHES = Pattern.compile("[-—–―─]{1,8}");
  private static final int LONGEST_UNIT = 3;

  private final PrintedRows rows;
  private String heading = "";

  CellRows(PrintedRows rows) {
    this.rows = rows;
  }

  /** Takes one table row. */
  void row(Block block) {
    List<Piece> cells = MergedCells.of(block);
    boolean figures = block.pieces().stream().anyMatch(p -> !p.isBlank());
    if (figures && labelWithoutUnit(cells) < 0) {
      rows.doubt(MergedCells.heads(block));
    }
    cells(cells);
  }

  private void cells(List<Piece> cells) {
    int unit = unit(cells);
    int label = unit > 0 ? printedBefore(cells, unit) : labelWithoutUnit(cells);
    if (label < 0) {
      return;
    }
    headings(cells.subList(0, label));
    int first = unit > 0 ? unit + 1 : label + 1;
    List<Piece> behind = cells.subList(Math.min(first, cells.size()), cells.size());
    int beside = nextLabel(behind);
    List<Piece> values =
        trimmed(behind.subList(0, beside)).stream()
            .map(c -> MergedCells.under(cells.get(label), c))
            .toList();
    var parent = rows.place(cells.get(label));
    Optional<Piece> printed = unit > 0 ? Optional.of(cells.get(unit)) : Optional.empty();
    printed = printed.filter(u -> !DASHES.matcher(u.text()).matches());
    rows.add(cells.get(label), printed, laidOut(values), fit(values), parent);
    if (beside < behind.size()) {
      cells(behind.subList(beside, behind.size()));
    }
  }

  /**
   * The first cell that is a unit, or a dash in its place, with a label before it; else a short
   * word between label and values, which is a unit that nobody knows.
   */
  private int unit(List<Piece> cells) {
    for (int i = 1; rows.header().hasUnits() && i < cells.size(); i++) {
      String text = cells.get(i).text();
      boolean unit = rows.words().isUnit(text) || DASHES.matcher(text).matches();
      if (unit && printedBefore(cells, i) >= 0) {
        return i;
      }
    }
    int last = labelWithoutUnit(cells);
    boolean unknown =
        rows.header().hasUnits()
            && last > 0
            && cells.get(last).text().length() <= LONGEST_UNIT
            && printedBefore(cells, last) >= 0;
    return unknown ? last : -1;
  }

  private static int printedBefore(List<Piece> cells, int end) {
    int at = end - 1;
    while (at >= 0 && cells.get(at).isBlank()) {
      at--;
    }
    return at;
  }

  /** The last cell of words before the values, which stand at the end of the row. */
  private int labelWithoutUnit(List<Piece> cells) {
    int at = cells.size() - 1;
    while (at >= 0 && (cells.get(at).isBlank() || Figures.looksLikeCell(cells.get(at).text()))) {
      at--;
    }
    return at;
  }

  /** Labels of merged cells before the row's own; each heads rows, and stands once. */
  private void headings(List<Piece> cells) {
    for (Piece cell : cells) {
      boolean words = !cell.isBlank() && !Figures.looksLikeCell(cell.text());
      if (words && !cell.text().equals(heading)) {
        heading = cell.text();
        var parent = rows.place(cell);
        rows.add(cell, Optional.empty(), List.of(), Fit.HEADING, parent);
      }
    }
  }

  /** Where a second row begins beside the first; the number of cells if none does. */
  private int nextLabel(List<Piece> behind) {
    for (int i = rows.columns(); i < behind.size(); i++) {
      if (!behind.get(i).isBlank() && !Figures.looksLikeCell(behind.get(i).text())) {
        return i;
      }
    }
    return behind.size();
  }

  /** Without blank cells at the end that no column heads. */
  private List<Piece> trimmed(List<Piece> values) {
    int end = values.size();
    while (end > rows.columns() && values.get(end - 1).isBlank()) {
      end--;
    }
    return values.subList(0, end);
  }

  private List<Piece> laidOut(List<Piece> values) {
    List<Piece> printed = new ArrayList<>(values);
    printed.removeIf(Piece::isBlank);
    return values.size() == rows.columns() ? values : printed;
  }

  private Fit fit(List<Piece> values) {
    int printed = (int) values.stream().filter(v -> !v.isBlank()).count();
    if (printed == 0) {
      return Fit.EMPTY;
    }
    return values.size() == rows.columns() || printed == rows.columns() ? Fit.CELLS : Fit.MISFIT;
  }
}
