package org.gongkai.gazetteer;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text with full-width forms folded and white space gone, each character with its place in the text
 * as printed. Parentheses are full-width, as names of organs have them.
 */
final class FoldedText {
  private final String printed;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String printed, String text, int[] starts, int[] ends) {
    this.printed = printed;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String printed) {
    StringBuilder text = new StringBuilder(printed.length());
    int[] starts = new int[printed.length()];
    int[] ends = new int[printed.length()];
    for (int at = 0; at < printed.length(); ) {
      int next = at + 1;
      int before = text.length();
      if (isPlain(printed.charAt(at))) {
        text.append(printed.charAt(at));
      } else {
        next = at + Character.charCount(printed.codePointAt(at));
        text.append(folded(printed.substring(at, next)));
      }
      starts = withRoom(starts, text.length());
      ends = withRoom(ends, text.length());
      Arrays.fill(starts, before, text.length(), at);
      Arrays.fill(ends, before, text.length(), next);
      at = next;
    }
    return new FoldedText(printed, text.toString(), starts, ends);
  }

  /**
   * Ideographs of the basic block, digits and Latin letters stay as they are: nearly all of a text.
   */
  private static boolean isPlain(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
  }

  /** Folding may lengthen: ㈱ becomes three characters. */
  private static int[] withRoom(int[] places, int size) {
    return size <= places.length ? places : Arrays.copyOf(places, 2 * size);
  }

  /** A name in the form in which names are compared and kept: folded, without white space, NFC. */
  static String fold(String printed) {
    return Normalizer.normalize(of(printed).text, Normalizer.Form.NFC);
  }

  private static String folded(String character) {
    int c = character.codePointAt(0);
    if (Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT) {
      return "";
    }
    String plain =
        Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS
            ? character
            : Normalizer.normalize(character, Normalizer.Form.NFKC);
    return plain.replace('(', '（').replace(')', '）');
  }

  String text() {
    return text;
  }

  int start(int index) {
    return starts[index];
  }

  /** Where the character before {@code index} ends in the printed text. */
  int endBefore(int index) {
    return ends[index - 1];
  }

  String printed(int from, int to) {
    return printed.substring(start(from), endBefore(to));
  }

  /** Nothing stands before, or white space or punctuation does. */
  boolean isBoundary(int index) {
    return index == 0
        || start(index) == 0
        || !Character.isLetterOrDigit(printed.codePointBefore(start(index)));
  }
}
