package org.gongkai.table;

/**
 * Keeps spreadsheets from taking text for a formula (OWASP, CSV injection): text that begins like
 * one, or with an apostrophe, gets an apostrophe before it. So taking one apostrophe from the start
 * of a text that has one gives back what it was.
 */
public final class Guard {
  // Some editions of Excel take the full-width signs for the others.
  private static final String STARTS = "=+-@\t\r\n'＝＋－＠";

  private Guard() {}

  /** The text as it may stand in a cell. */
  public static String guarded(String text) {
    return begins(text) ? "'" + text : text;
  }

  /** Whether a text is guarded. */
  static boolean begins(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
