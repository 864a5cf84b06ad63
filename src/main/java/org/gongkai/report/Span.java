package org.gongkai.report;

/**
 * A piece of a source's text view, in the positions of RFC 5147 section 2.1.1: characters (Unicode
 * code points) counted from 0, {@code end} exclusive; an empty piece has {@code start == end}.
 */
public record Span(int start, int end) {
  /** Refuses a span that runs backwards. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + "," + end + " runs backwards");
    }
  }
}
