package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;

/**
 * Writes the text view of a file that is no text, and notes its blocks: a line a paragraph, a line
 * a table row with tabs between its cells.
 */
final class LayoutWriter {
  private final StringBuilder text = new StringBuilder();
  private final Drafts drafts = new Drafts();

  /** Writes a paragraph; a blank one is an empty line and no block. */
  void paragraph(String line) {
    String clean = clean(line);
    int start = text.length();
    text.append(clean).append('\n');
    if (!clean.isEmpty()) {
      drafts.paragraph(new Range(start, text.length() - 1));
    }
  }

  /** Writes a row of cells into which none reaches from above. */
  void row(Block.Kind kind, List<String> cells) {
    row(kind, cells, List.of());
  }

  /** Writes a row of cells; gives where each stands, to be named where it reaches further down. */
  List<Range> row(Block.Kind kind, List<String> cells, List<Drafts.Above> above) {
    List<Range> written = new ArrayList<>();
    for (String cell : cells) {
      int start = text.length();
      text.append(clean(cell));
      written.add(new Range(start, text.length()));
      text.append('\t');
    }
    text.setCharAt(text.length() - 1, '\n');
    drafts.row(kind, written, above);
    return written;
  }

  Layout layout() {
    return drafts.layout(text.toString());
  }

  /** One line without controls: they are spaces, and half a character is none (U+FFFD). */
  private static String clean(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
