package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Block.Above;
import org.gongkai.reader.layout.Piece;

/**
 * Cells that a file merges over several rows. A label stands beside all rows that it heads; a
 * figure that reaches into a row of another label belongs to one of the two, or to both together.
 */
final class MergedCells {
  private MergedCells() {}

  /**
   * The cells of a row: its own, and at their places the figures and blank cells that reach in from
   * above behind its first.
   */
  static List<Piece> of(Block row) {
    if (row.above().stream().noneMatch(MergedCells::isCell)) {
      return row.pieces();
    }
    List<Piece> cells = new ArrayList<>();
    int next = 0;
    for (Above above : row.above()) {
      if (isCell(above)) {
        cells.addAll(row.pieces().subList(next, above.before()));
        cells.add(above.piece());
        next = above.before();
      }
    }
    cells.addAll(row.pieces().subList(next, row.pieces().size()));
    return cells;
  }

  private static boolean isCell(Above above) {
    return above.before() > 0
        && (above.piece().isBlank() || Figures.looksLikeCell(above.piece().text()));
  }

  /** The cells of earlier rows that stand before all cells of a row. */
  static List<Piece> heads(Block row) {
    return row.above().stream().filter(a -> a.before() == 0).map(Above::piece).toList();
  }

  /** A cell as one of the rows that a label heads: merged only if it reaches further than it. */
  static Piece under(Piece label, Piece cell) {
    boolean own = cell.start() >= label.start() && cell.rows() <= label.rows();
    return own ? cell.over(1) : cell;
  }

  /** Whether a cell is printed once for rows of several labels. */
  static boolean isShared(Piece cell) {
    return cell.rows() > 1 && !cell.isBlank();
  }

  /** From the first to the last of some cells, without those that reach in from above. */
  static List<Piece> without(List<Piece> cells, Piece label) {
    return cells.stream().filter(c -> c.start() >= label.start()).toList();
  }
}
