package org.gongkai.reader;

import org.gongkai.report.Span;

/** The text of a file after decoding, to which all spans refer. */
record TextView(String text) {
  /** A range of UTF-16 positions as a span of characters (code points). */
  Span span(int start, int end) {
    int from = text.codePointCount(0, start);
    return new Span(from, from + text.codePointCount(start, end));
  }

  /** The span of a piece. */
  Span span(Piece piece) {
    return span(piece.start(), piece.end());
  }

  /** The 1-based line of a UTF-16 position. */
  int line(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  /** The piece between two positions, without the white space at its ends. */
  Piece piece(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Piece(from, to, text.substring(from, to));
  }

  /**
   * White space in the wide sense: also no-break spaces, zero-width spaces and byte-order marks.
   */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
