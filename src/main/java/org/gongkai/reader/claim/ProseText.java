package org.gongkai.reader.claim;

import org.gongkai.reader.layout.TextView;

/**
 * A text as claims are looked for in it: full-width forms folded, white space left out, and a line
 * feed wherever a paragraph or heading ends. White space between digits stays as one space, since
 * it may keep two figures apart; a lone line break between digits is a wrapped figure.
 */
final class ProseText {
  /** A line no longer than this and without a comma is a heading or a cell, not wrapped prose. */
  private static final int SHORT_LINE = 20;

  private static final String ENDS_LINE = "。;:!?";

  private final char[] chars;
  private final int[] at;
  private int length;
  private int lineStart;
  private boolean comma;

  ProseText(String text) {
    int first = leading(text);
    chars = new char[text.length() - first + 1];
    at = new int[chars.length + 1];
    fold(text, first);
    at[length] = text.length();
  }

  /** The line breaks that stand for other reports: of a file with many they are most of it. */
  private static int leading(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\n') {
      first++;
    }
    return first;
  }

  private void fold(String text, int first) {
    int space = first > 0 ? 0 : -1;
    int breaks = first;
    boolean cell = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TextView.isSpace(c)) {
        space = space < 0 ? i : space;
        breaks +=
            c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')
                ? 1
                : 0;
        cell |= c == '\t';
        continue;
      }
      if (space >= 0) {
        between(space, breaks, cell, c);
        space = -1;
        breaks = 0;
        cell = false;
      }
      add(ascii(c), i);
    }
  }

  private void between(int position, int breaks, boolean cell, char next) {
    boolean inFigure = length > 0 && isFigurePart(chars[length - 1]) && isDigit(ascii(next));
    if (breaks > 1 || breaks == 1 && (cell || endsHere(inFigure))) {
      add('\n', position);
    } else if (inFigure && breaks == 0) {
      add(' ', position);
    }
    if (breaks > 0) {
      lineStart = length;
      comma = false;
    }
  }

  private boolean endsHere(boolean inFigure) {
    boolean isShort = length - lineStart <= SHORT_LINE && !comma && !inFigure;
    return length == 0 || ENDS_LINE.indexOf(chars[length - 1]) >= 0 || isShort;
  }

  private void add(char c, int position) {
    comma |= c == ',' || c == '、';
    chars[length] = c;
    at[length++] = position;
  }

  private static char ascii(char c) {
    return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
  }

  private static boolean isFigurePart(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int length() {
    return length;
  }

  /** The folded character; a line feed before the text and behind it. */
  char charAt(int i) {
    return i < 0 || i >= length ? '\n' : chars[i];
  }

  boolean startsWith(String word, int from) {
    if (from + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** The UTF-16 position in the text of the character at {@code i}. */
  int start(int i) {
    return at[i];
  }

  /** The UTF-16 position behind the character before {@code i}. */
  int end(int i) {
    return i == 0 ? 0 : at[i - 1] + 1;
  }

  /** The first folded position at or behind a UTF-16 position. */
  int from(int position) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a sentence ends with this character. */
  static boolean endsSentence(char c) {
    return c == '。' || c == '!' || c == '?' || c == '\n' || c == '〔' || c == '〕';
  }

  /** Whether a clause ends with this character; an enumeration comma (、) ends none. */
  static boolean endsClause(char c) {
    return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '|' || endsSentence(c);
  }
}
