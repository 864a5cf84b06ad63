package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of text on a page: glyphs that stand on one line, from left to right, each once. */
final class PdfLine {
  /** Shares of the font's size. */
  private static final double SAME_LINE = 0.45;

  private static final double WORD_GAP = 0.2;
  private static final double IDEOGRAPH_GAP = 0.9;
  private static final double MIXED_GAP = 0.5;
  private static final double COLUMN_GAP = 1.6;
  private static final double SMALL = 0.75;
  private static final double RAISED = 0.15;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<PdfGlyph> glyphs;
  private final double size;
  private final double base;

  private PdfLine(List<PdfGlyph> unsorted) {
    PdfGlyph largest =
        unsorted.stream().max(Comparator.comparingDouble(PdfGlyph::size)).orElseThrow();
    this.size = largest.size();
    this.base = largest.y();
    this.glyphs = once(unsorted);
  }

  /** The lines of upright glyphs from top to bottom, in whatever order they were drawn. */
  static List<PdfLine> of(List<PdfGlyph> glyphs) {
    List<PdfLine> lines = new ArrayList<>();
    List<PdfGlyph> line = new ArrayList<>();
    double at = 0;
    double largest = 0;
    for (PdfGlyph glyph :
        glyphs.stream().sorted(Comparator.comparingDouble(PdfGlyph::y)).toList()) {
      if (!line.isEmpty() && glyph.y() - at > SAME_LINE * Math.max(largest, glyph.size())) {
        lines.add(new PdfLine(line));
        line.clear();
        largest = 0;
      }
      at = glyph.size() >= largest ? glyph.y() : at;
      largest = Math.max(largest, glyph.size());
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(new PdfLine(line));
    }
    return lines;
  }

  /** Bold is often faked by showing a glyph twice, nearly in one place. */
  private static List<PdfGlyph> once(List<PdfGlyph> unsorted) {
    List<PdfGlyph> kept = new ArrayList<>();
    for (PdfGlyph glyph :
        unsorted.stream().sorted(Comparator.comparingDouble(PdfGlyph::x)).toList()) {
      if (!isRepeated(kept, glyph)) {
        kept.add(glyph);
      }
    }
    return kept;
  }

  private static boolean isRepeated(List<PdfGlyph> kept, PdfGlyph glyph) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 4); i--) {
      PdfGlyph before = kept.get(i);
      boolean same = before.text().equals(glyph.text()) && Math.abs(before.y() - glyph.y()) < 2;
      if (same && glyph.x() - before.x() < before.width() / 2) {
        return true;
      }
    }
    return false;
  }

  double size() {
    return size;
  }

  /** The line on which the glyphs stand. */
  double base() {
    return base;
  }

  double left() {
    return glyphs.get(0).x();
  }

  double right() {
    return glyphs.stream().mapToDouble(PdfGlyph::endX).max().orElseThrow();
  }

  /** The parts of the line that wide gaps keep apart. */
  List<PdfLine> segments() {
    List<PdfLine> segments = new ArrayList<>();
    List<PdfGlyph> part = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      if (!part.isEmpty() && glyph.x() - part.get(part.size() - 1).endX() > COLUMN_GAP * size) {
        segments.add(new PdfLine(part));
        part = new ArrayList<>();
      }
      part.add(glyph);
    }
    segments.add(new PdfLine(part));
    return segments;
  }

  /** The characters, with spaces where gaps are wider than kerning makes them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph glyph = glyphs.get(i);
      boolean apart = i > 0 && isApart(glyphs.get(i - 1), glyph);
      text.append(apart ? " " : "").append(printed(glyph));
    }
    return text.toString();
  }

  private boolean isApart(PdfGlyph left, PdfGlyph right) {
    boolean word = isAscii(left) && isAscii(right);
    boolean ideographs = !isAscii(left) && !isAscii(right);
    double gap = word ? WORD_GAP : ideographs ? IDEOGRAPH_GAP : MIXED_GAP;
    return right.x() - left.endX() > gap * Math.min(left.size(), right.size());
  }

  private static boolean isAscii(PdfGlyph glyph) {
    return glyph.text().charAt(0) < 0x80;
  }

  /** A small raised digit is a note's number and no digit of the figure before it. */
  private String printed(PdfGlyph glyph) {
    String text = glyph.text();
    boolean raised = glyph.size() < SMALL * size && base - glyph.y() > RAISED * size;
    boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    return raised && digit ? String.valueOf(SUPERSCRIPTS.charAt(text.charAt(0) - '0')) : text;
  }
}
