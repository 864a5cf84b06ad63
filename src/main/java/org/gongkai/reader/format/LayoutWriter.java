package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Writes the text view of a file that is no text, and notes its blocks: a line a paragraph, a line
 * a table row with tabs between its cells.
 */
final class LayoutWriter {
  /** A block before the text view is complete: where its pieces begin and end. */
  private record Draft(Block.Kind kind, List<Integer> starts, List<Integer> ends) {
    Block block(TextView view) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < starts.size(); i++) {
        pieces.add(view.piece(starts.get(i), ends.get(i)));
      }
      return new Block(kind, pieces);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Draft> drafts = new ArrayList<>();

  /** Writes a paragraph; a blank one is an empty line and no block. */
  void paragraph(String line) {
    String clean = clean(line);
    int start = text.length();
    text.append(clean).append('\n');
    if (!clean.isEmpty()) {
      drafts.add(
          new Draft(
              Block.Kind.PARAGRAPH, List.of(start), List.of(Math.max(start, text.length() - 1))));
    }
  }

  /** Writes a row of cells. */
  void row(Block.Kind kind, List<String> cells) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (String cell : cells) {
      starts.add(text.length());
      text.append(clean(cell));
      ends.add(text.length());
      text.append('\t');
    }
    text.setCharAt(text.length() - 1, '\n');
    drafts.add(new Draft(kind, starts, ends));
  }

  Layout layout() {
    TextView view = new TextView(text.toString());
    return new Layout(view, drafts.stream().map(d -> d.block(view)).toList());
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
