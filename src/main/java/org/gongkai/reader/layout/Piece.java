package org.gongkai.reader.layout;

/**
 * A cell or a paragraph of a layout.
 *
 * @param start UTF-16 position in the text view
 * @param end exclusive
 * @param text the characters between, which may hold line breaks
 */
public record Piece(int start, int end, String text) {
  public boolean isBlank() {
    return text.isEmpty();
  }
}
