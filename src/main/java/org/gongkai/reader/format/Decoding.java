package org.gongkai.reader.format;

import org.gongkai.report.Problem.Code;

/** What decoding a file gives. */
sealed interface Decoding {
  /**
   * The encoding is beyond doubt.
   *
   * @param text without a byte order mark
   * @param charset IANA name of the encoding used
   */
  record Text(String text, String charset) implements Decoding {}

  /** No encoding fits, or more than one. */
  record Refused(Code code, String found) implements Decoding {}
}
