package org.gongkai.reader.format;

/**
 * A line drawn on a page, along one axis; coordinates as in {@link PdfGlyph}.
 *
 * @param level whether it runs from left to right
 * @param at its place on the other axis
 */
record PdfRule(boolean level, double at, double from, double to) {
  /** Lines that lie that near to each other touch: borders are drawn cell by cell. */
  static final double NEAR = 3;

  /** Whether it touches a line of the other direction. */
  boolean touches(PdfRule other) {
    return level != other.level && reaches(other.at) && other.reaches(at);
  }

  private boolean reaches(double place) {
    return from - NEAR <= place && place <= to + NEAR;
  }

  /** The same on a page that is turned by quarters counter-clockwise. */
  PdfRule turned(int quarters, double width, double height) {
    PdfRule rule = this;
    double w = width;
    double h = height;
    for (int i = 0; i < quarters; i++) {
      rule =
          rule.level
              ? new PdfRule(false, rule.at, w - rule.to, w - rule.from)
              : new PdfRule(true, w - rule.at, rule.from, rule.to);
      double swap = w;
      w = h;
      h = swap;
    }
    return rule;
  }
}
