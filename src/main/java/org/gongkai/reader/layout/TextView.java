package org.gongkai.reader.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.report.Span;

/** The text of a file after decoding, to which all spans refer. */
public final class TextView {
  /** A line without its line end, by UTF-16 positions. */
  public record Line(int start, int end) {}

  private final String text;
  private final List<Line> lines;
  private final int[] lineStarts;
  // Low halves of characters beyond the basic plane: between two positions, each is one too many.
  private final int[] lowHalves;

  public TextView(String text) {
    this.text = text;
    this.lines = split(text);
    this.lineStarts = lines.stream().mapToInt(Line::start).toArray();
    this.lowHalves = lowHalves(text);
  }

  private static int[] lowHalves(String text) {
    IntStream.Builder found = IntStream.builder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))) {
        found.add(i);
      }
    }
    return found.build().toArray();
  }

  public String text() {
    return text;
  }

  /** The lines; a line ends with LF, CR LF or CR. */
  public List<Line> lines() {
    return lines;
  }

  private static List<Line> split(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new Line(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(new Line(start, text.length()));
    return List.copyOf(lines);
  }

  /** A range of UTF-16 positions as a span of characters (code points). */
  public Span span(int start, int end) {
    return new Span(start - below(lowHalves, start), end - below(lowHalves, end));
  }

  /** The UTF-16 position at which a character (code point) begins. */
  public int position(int character) {
    int low = 0;
    int high = lowHalves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lowHalves[middle] - middle <= character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return character + low;
  }

  /** The span of a piece. */
  public Span span(Piece piece) {
    return span(piece.start(), piece.end());
  }

  /** The 1-based line of a UTF-16 position. */
  public int line(int position) {
    return Math.max(1, below(lineStarts, position + 1));
  }

  /** How many of some ascending numbers are below a limit. */
  private static int below(int[] ascending, int limit) {
    int found = Arrays.binarySearch(ascending, limit);
    return found < 0 ? -found - 1 : found;
  }

  /** The piece between two positions, without the white space at its ends. */
  public Piece piece(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Piece(from, to, text.substring(from, to));
  }

  /**
   * White space in the wide sense: also no-break spaces, zero-width spaces and byte-order marks.
   */
  public static boolean isSpace(char c) {
    if (c > ' ' && c < '\u007f' || c >= '\u4e00' && c <= '\u9fff') {
      return false; // nearly every character of a report
    }
    return c == '\n'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\ufeff';
  }
}
