package org.gongkai.reader.render;

import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;

/**
 * How a report is set.
 *
 * @param name for file names
 * @param width of the page in twips (1/1440 inch)
 * @param height of the page in twips
 * @param margin on all sides, in twips
 * @param font by its family
 * @param halfPoints size of the font
 * @param bold whether all is bold, which some programs fake by printing twice
 * @param vertical where text stands in cells that are higher
 * @param furniture whether pages have a header and a number
 * @param ruled whether tables have lines
 */
public record Sheet(
    String name,
    int width,
    int height,
    int margin,
    String font,
    int halfPoints,
    boolean bold,
    XWPFVertAlign vertical,
    boolean furniture,
    boolean ruled) {
  private static final int A4_SHORT = 11906;
  private static final int A4_LONG = 16838;
  private static final int A5_SHORT = 8391;

  /** A4 upright, as most reports. */
  public static Sheet a4() {
    return new Sheet(
        "a4",
        A4_SHORT,
        A4_LONG,
        1200,
        "WenQuanYi Zen Hei",
        21,
        false,
        XWPFVertAlign.CENTER,
        true,
        true);
  }

  /** A4 lying. */
  public static Sheet lying() {
    return new Sheet(
        "lying",
        A4_LONG,
        A4_SHORT,
        1400,
        "WenQuanYi Zen Hei",
        24,
        false,
        XWPFVertAlign.TOP,
        true,
        true);
  }

  /** A5: labels wrap in the middle of words, tables go over several pages. */
  public static Sheet a5() {
    return new Sheet(
        "a5",
        A5_SHORT,
        A4_SHORT,
        700,
        "WenQuanYi Zen Hei",
        18,
        false,
        XWPFVertAlign.BOTTOM,
        true,
        true);
  }

  /** Bold where the font has no bold cut. */
  public static Sheet allBold() {
    return new Sheet(
        "bold",
        A4_SHORT,
        A4_LONG,
        1000,
        "WenQuanYi Zen Hei",
        20,
        true,
        XWPFVertAlign.CENTER,
        false,
        true);
  }
}
