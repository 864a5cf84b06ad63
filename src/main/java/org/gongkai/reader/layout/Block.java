package org.gongkai.reader.layout;

import java.util.List;

/**
 * What stands together in a file: a table row with its cells, or one paragraph.
 *
 * @param kind how much the file itself says about the cells
 * @param pieces at least one; blank pieces are empty cells
 * @param above the cells of earlier rows that reach into this one, from left to right; none if all
 *     pieces are blank
 */
public record Block(Kind kind, List<Piece> pieces, List<Above> above) {
  /** How the pieces of a block are kept apart. */
  public enum Kind {
    /** One paragraph; its single piece may be a cell, a label or prose. */
    PARAGRAPH,
    /**
     * A row of plain text; a blank piece may be an empty cell or what a merged label left behind.
     */
    ROW,
    /**
     * A row of a grid that the file marks cell by cell (HTML, Word, ruled PDF). A cell that reaches
     * into this row from above is not repeated, so a blank piece is always an empty cell.
     */
    GRID
  }

  /**
   * A cell of an earlier row that reaches into this one.
   *
   * @param before how many pieces of this row stand left of it
   */
  public record Above(int before, Piece piece) {}

  /** A block into which no cell reaches from above. */
  public Block(Kind kind, List<Piece> pieces) {
    this(kind, pieces, List.of());
  }

  /** Copies the lists. */
  public Block {
    pieces = List.copyOf(pieces);
    above = List.copyOf(above);
  }

  /** Whether the file marks it as a row of cells. */
  public boolean isRow() {
    return kind != Kind.PARAGRAPH;
  }
}
