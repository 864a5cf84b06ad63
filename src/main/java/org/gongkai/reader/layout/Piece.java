package org.gongkai.reader.layout;

/**
 * A cell or a paragraph of a layout.
 *
 * @param start UTF-16 position in the text view
 * @param end exclusive
 * @param text the characters between, which may hold line breaks
 * @param rows in how many table rows it stands, rows that print nothing of their own not counted; 1
 *     unless the file merges cells
 */
public record Piece(int start, int end, String text, int rows) {
  /** A piece that stands in one row, or in none. */
  public Piece(int start, int end, String text) {
    this(start, end, text, 1);
  }

  public boolean isBlank() {
    return text.isEmpty();
  }

  /** The same characters, in this many rows. */
  public Piece over(int otherRows) {
    return otherRows == rows ? this : new Piece(start, end, text, otherRows);
  }
}
