package org.gongkai.reader.format;

/**
 * A cell of a ruled table on a page.
 *
 * @param left its edge, in points
 * @param right likewise
 * @param full whether its last line leaves no room: it may go on on the next page
 */
record PdfCell(double left, double right, String text, boolean full) {
  private static final double SAME_EDGE = 4;

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isFigure() {
    return text.matches("[\\d.,+\\-—/ ]+");
  }

  /** Whether it begins with a number such as 1. （一） 二、, as what goes on never does. */
  boolean isNumbered() {
    return text.matches("(?s)[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．].*");
  }

  boolean isAbove(PdfCell below) {
    return Math.abs(left - below.left) < SAME_EDGE && Math.abs(right - below.right) < SAME_EDGE;
  }

  PdfCell with(PdfCell rest) {
    StringBuilder joined = new StringBuilder(text);
    PdfText.join(joined, rest.text, full);
    return new PdfCell(left, right, joined.toString(), rest.full);
  }
}
