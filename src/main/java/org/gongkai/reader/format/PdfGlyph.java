package org.gongkai.reader.format;

import java.text.Normalizer;

/**
 * A glyph on a page as it is seen: points (1/72 inch) from the page's upper left corner, y
 * downwards.
 *
 * @param text its characters; U+FFFD if the file does not say
 * @param x where it begins on the line it stands on
 * @param y the line it stands on
 * @param endX where the next glyph would begin
 * @param endY likewise
 * @param size of its font
 * @param turn quarter turns clockwise of its reading direction; 0 for text from left to right
 * @param show number of the operator that showed it: a word is never shown over two cells
 */
record PdfGlyph(
    String text, double x, double y, double endX, double endY, double size, int turn, int show) {
  /** Above its line, where the middle of an ideograph is; a share of the size. */
  private static final double MIDDLE = 0.36;

  private static final String RADICALS = "⺎⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰";
  private static final String IDEOGRAPHS = "兀民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙";

  double middleX() {
    double up = turn == 1 ? MIDDLE : turn == 3 ? -MIDDLE : 0;
    return (x + endX) / 2 + up * size;
  }

  double middleY() {
    double up = turn == 0 ? -MIDDLE : turn == 2 ? MIDDLE : 0;
    return (y + endY) / 2 + up * size;
  }

  double width() {
    return Math.abs(endX - x) + Math.abs(endY - y);
  }

  /** The same on a page that is turned by quarters counter-clockwise. */
  PdfGlyph turned(int quarters, double width, double height) {
    PdfGlyph glyph = this;
    double w = width;
    double h = height;
    for (int i = 0; i < quarters; i++) {
      glyph =
          new PdfGlyph(
              text,
              glyph.y,
              w - glyph.x,
              glyph.endY,
              w - glyph.endX,
              size,
              (glyph.turn + 3) % 4,
              show);
      double swap = w;
      w = h;
      h = swap;
    }
    return glyph;
  }

  /**
   * The characters of a glyph: radicals (U+2E80 to U+2FDF) as the ideographs they look like. A font
   * has one glyph for both, and a program that looks the character up by its glyph may find either.
   */
  static String fold(String text) {
    boolean radical = text.codePoints().anyMatch(c -> c >= 0x2e80 && c <= 0x2fdf);
    return radical ? Normalizer.normalize(unified(text), Normalizer.Form.NFKC) : text;
  }

  /** Radicals without a decomposition, by UCD EquivalentUnifiedIdeograph, if they are whole. */
  private static String unified(String text) {
    StringBuilder unified = new StringBuilder(text);
    for (int i = 0; i < unified.length(); i++) {
      int at = RADICALS.indexOf(unified.charAt(i));
      unified.setCharAt(i, at < 0 ? unified.charAt(i) : IDEOGRAPHS.charAt(at));
    }
    return unified.toString();
  }
}
