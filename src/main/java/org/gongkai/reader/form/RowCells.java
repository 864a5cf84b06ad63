package org.gongkai.reader.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;

/**
 * A row of a table as found: its label and what stands behind it.
 *
 * @param values the cells behind the label, blank ones among them
 * @param readable whether each value is one cell of this row
 * @param grid where the row stands in the table's grid, if the file marks table rows
 * @param glued the row as one text to be parted, if its cells are not kept apart; rows that stand
 *     in one text share it
 * @param contested whether the row stands twice, with different values
 */
record RowCells(
    Piece label,
    List<Column> columns,
    List<Piece> values,
    boolean readable,
    Optional<Grid> grid,
    Optional<GluedRow> glued,
    boolean contested) {
  /**
   * A place in a grid.
   *
   * @param label which cell of the table row the label is, counted from 0
   * @param cells how many cells the table row has
   * @param marked whether the file marks each cell, so that a blank one is an empty column
   */
  record Grid(int label, int cells, boolean marked) {}

  RowCells {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  RowCells asContested() {
    return new RowCells(label, columns, values, readable, grid, glued, true);
  }

  List<Piece> printed() {
    return values.stream().filter(v -> !v.isBlank()).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    printed().forEach(v -> text.append(' ').append(v.text()));
    return text.toString();
  }

  boolean sameTexts(RowCells other) {
    return columns.equals(other.columns)
        && values.stream()
            .map(Piece::text)
            .toList()
            .equals(other.values.stream().map(Piece::text).toList());
  }

  /** Whether there are as many cells as columns, blank ones among them. */
  boolean fills() {
    return values.size() == columns.size();
  }

  /** Whether a value is printed for each column, and no blank cell stands between two of them. */
  boolean isFull() {
    List<Piece> printed = printed();
    if (printed.size() != columns.size()) {
      return false;
    }
    int first = values.indexOf(printed.get(0));
    int last = values.lastIndexOf(printed.get(printed.size() - 1));
    return last - first + 1 == printed.size();
  }

  /**
   * Whether blank cells of this row are empty columns, and not what a merged label leaves behind:
   * the table has a full row without others besides whose label stands in the same cell, or this
   * row reaches as far as the longest; and no full row has blank cells besides.
   */
  boolean blanksAreCells(Collection<RowCells> rows) {
    int longest = rows.stream().flatMap(r -> r.grid.stream()).mapToInt(Grid::cells).max().orElse(0);
    boolean reaches = grid.filter(g -> g.cells() == longest).isPresent();
    boolean padded = rows.stream().anyMatch(r -> r.sameWidth(this) && r.isFull() && !r.fills());
    boolean marked = grid.filter(Grid::marked).isPresent();
    return marked
        || grid.isPresent() && !padded && (reaches || rows.stream().anyMatch(this::isModel));
  }

  /**
   * The cells of this row by the columns of its grid, where the text has one: all rows of the table
   * have as many cells, and those that are full, or have no cells besides, have their figures in
   * the same cells. Where merged labels leave blank cells behind, these cells are the row's
   * columns, blank or not.
   */
  Optional<List<Piece>> byGrid(Collection<RowCells> rows) {
    if (grid.isEmpty()) {
      return Optional.empty();
    }
    List<RowCells> models =
        rows.stream().filter(r -> r.sameWidth(this) && (r.isFull() || r.fills())).toList();
    boolean rectangular = rows.stream().map(r -> r.grid.map(Grid::cells)).distinct().count() == 1;
    boolean agree = models.stream().map(RowCells::behindFigures).distinct().count() == 1;
    if (!rectangular || !agree) {
      return Optional.empty();
    }
    int end = values.size() - models.get(0).behindFigures();
    int start = end - columns.size();
    boolean inside =
        start >= 0
            && values.subList(0, start).stream().allMatch(Piece::isBlank)
            && values.subList(end, values.size()).stream().allMatch(Piece::isBlank);
    return inside ? Optional.of(values.subList(start, end)) : Optional.empty();
  }

  /** How many cells stand behind those of the columns, in a row that shows which these are. */
  private int behindFigures() {
    List<Piece> printed = printed();
    return fills() ? 0 : values.size() - 1 - values.lastIndexOf(printed.get(printed.size() - 1));
  }

  private boolean isModel(RowCells other) {
    return other.sameWidth(this)
        && other.isFull()
        && other.fills()
        && other.grid.map(Grid::label).equals(grid.map(Grid::label));
  }

  private boolean sameWidth(RowCells other) {
    return other.columns.size() == columns.size();
  }
}
