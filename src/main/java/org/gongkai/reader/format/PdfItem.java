package org.gongkai.reader.format;

import java.util.List;

/** What stands on a page from top to bottom. */
sealed interface PdfItem {
  /** A line of running text, or of cells that gaps keep apart. */
  record Text(PdfLine line, List<PdfLine> segments) implements PdfItem {
    Text(PdfLine line) {
      this(line, line.segments());
    }

    boolean isRow() {
      return segments.size() > 1;
    }
  }

  /** A ruled table. */
  record Ruled(PdfTable table, double top) implements PdfItem {}

  /** Where it stands on the page. */
  default double place() {
    return this instanceof Text text ? text.line().base() : ((Ruled) this).top();
  }
}
