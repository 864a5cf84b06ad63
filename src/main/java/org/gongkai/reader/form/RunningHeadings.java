package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Makes each heading of a section that stands in running text a paragraph of its own, so that a
 * page on one line has the same outline as any other. A heading has its Chinese number before it:
 * without one its words are but a mention of the section.
 */
final class RunningHeadings {
  private static final Pattern NUMBER = Pattern.compile("[一二三四五六七]\\s*[、.．]\\s*$");
  private static final int LONGEST_NUMBER = 8;
  private static final String CLOSING = "：:";

  private final LabelTrie headings;

  RunningHeadings(Labels labels) {
    headings = new LabelTrie(labels.keys("report"));
  }

  /** The layout with its headings apart; the very same pieces otherwise. */
  Layout apart(Layout layout) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : layout.blocks()) {
      if (block.isRow()) {
        blocks.add(block);
      } else {
        apart(layout.view(), block, blocks);
      }
    }
    return new Layout(layout.view(), blocks);
  }

  private void apart(TextView view, Block block, List<Block> blocks) {
    Piece piece = block.pieces().get(0);
    int end = 0;
    for (Piece heading : headings(view, piece)) {
      add(view.piece(Math.max(end, piece.start()), heading.start()), blocks);
      add(heading, blocks);
      end = heading.end();
    }
    if (end == 0) {
      blocks.add(block);
    } else {
      add(view.piece(end, piece.end()), blocks);
    }
  }

  private static void add(Piece piece, List<Block> blocks) {
    if (!piece.isBlank()) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, List.of(piece)));
    }
  }

  private List<Piece> headings(TextView view, Piece piece) {
    LabelText folded = new LabelText(piece.text());
    List<Piece> found = new ArrayList<>();
    for (int at = 0; at < folded.length(); at++) {
      int length = headings.longest(folded, at);
      int start = length == 0 ? -1 : numberBefore(piece.text(), folded.start(at));
      if (start >= 0) {
        int end = folded.end(at + length - 1);
        while (end < piece.text().length() && CLOSING.indexOf(piece.text().charAt(end)) >= 0) {
          end++;
        }
        found.add(view.piece(piece.start() + start, piece.start() + end));
        at += length - 1;
      }
    }
    return found;
  }

  /** Where the number right before a place begins; negative if there is none. */
  private static int numberBefore(String text, int place) {
    if (place == 0 || isIdeograph(text.charAt(place - 1))) {
      return -1;
    }
    int from = Math.max(0, place - LONGEST_NUMBER);
    Matcher number = NUMBER.matcher(text.substring(from, place));
    return number.find() ? from + number.start() : -1;
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}
