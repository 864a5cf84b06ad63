package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;

/** The characters of one cell of a page on one line. */
final class PdfText {
  private static final double PADDING = 6.5; // points, a little more than the usual 5.4
  private static final double DIGIT = 0.5; // width of a digit, as a share of its size

  private static final double ROOM = 2.1; // a comma takes the ideograph before it to the next line

  private PdfText() {}

  /** The text in a cell of some width, and whether its last line leaves no room for more. */
  static PdfCell cell(double left, double right, List<PdfGlyph> glyphs) {
    StringBuilder text = new StringBuilder();
    boolean full = false;
    for (int turn = 0; turn < 4; turn++) {
      List<PdfLine> lines = PdfLine.of(turned(glyphs, turn));
      for (int i = 0; i < lines.size(); i++) {
        PdfLine line = lines.get(i);
        full =
            turn == 0
                && right - left - (line.right() - line.left()) < 2 * PADDING + ROOM * line.size();
        join(text, line.text(), i > 0 && isFull(lines.get(i - 1), right - left));
      }
    }
    return new PdfCell(left, right, text.toString(), full);
  }

  /** The glyphs of one direction, upright; the place of the page does not matter any more. */
  private static List<PdfGlyph> turned(List<PdfGlyph> glyphs, int turn) {
    List<PdfGlyph> turned = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      if (glyph.turn() == turn) {
        turned.add(glyph.turned(turn, 0, 0));
      }
    }
    return turned;
  }

  /** Whether not one more digit fits into the line, so that a number had to be broken. */
  private static boolean isFull(PdfLine line, double width) {
    return width - (line.right() - line.left()) < 2 * PADDING + DIGIT * line.size();
  }

  /**
   * Adds a further line. Words stay apart and so do figures, unless the line before had no room for
   * the rest of one; between ideographs nothing is put.
   */
  static void join(StringBuilder text, String line, boolean full) {
    if (!text.isEmpty() && !line.isEmpty()) {
      char before = text.charAt(text.length() - 1);
      char after = line.charAt(0);
      boolean figure = isOfFigure(before) && isOfFigure(after);
      boolean words =
          Character.isLetter(before) && Character.isLetter(after) && before < 0x80 && after < 0x80;
      text.append(words || figure && !full ? " " : "");
    }
    text.append(line);
  }

  private static boolean isOfFigure(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == ',' || c == '+' || c == '-';
  }
}
