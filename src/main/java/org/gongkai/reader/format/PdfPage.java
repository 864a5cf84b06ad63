package org.gongkai.reader.format;

import java.util.List;

/**
 * What is drawn on a page, upright.
 *
 * @param pictures how many
 * @param invisible glyphs that are not drawn, as text recognition puts them over scans
 */
record PdfPage(
    double width,
    double height,
    List<PdfGlyph> glyphs,
    List<PdfRule> rules,
    int pictures,
    int invisible) {
  public PdfPage {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
  }

  /** The page turned so that most of its text runs from left to right. */
  PdfPage upright() {
    int[] counts = new int[4];
    glyphs.forEach(g -> counts[g.turn()]++);
    int most = 0;
    for (int turn = 1; turn < counts.length; turn++) {
      most = counts[turn] > counts[most] ? turn : most;
    }
    return most == 0 ? this : turned(most);
  }

  private PdfPage turned(int quarters) {
    boolean swapped = quarters % 2 == 1;
    return new PdfPage(
        swapped ? height : width,
        swapped ? width : height,
        glyphs.stream().map(g -> g.turned(quarters, width, height)).toList(),
        rules.stream().map(r -> r.turned(quarters, width, height)).toList(),
        pictures,
        invisible);
  }
}
