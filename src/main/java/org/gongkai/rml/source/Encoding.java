package org.gongkai.rml.source;

import java.io.IOException;
import java.io.InputStream;

/** The byte order mark that some programs write before UTF-8. */
final class Encoding {
  private static final int[] MARK = {0xef, 0xbb, 0xbf};

  private Encoding() {}

  /** Skips the mark if it is there; the stream must support marking. */
  static void skipMark(InputStream in) throws IOException {
    in.mark(MARK.length);
    for (int expected : MARK) {
      if (in.read() != expected) {
        in.reset();
        return;
      }
    }
  }

  /** The first byte that is no JSON white space; -1 if there is none. The stream stands on it. */
  static int firstByte(InputStream in) throws IOException {
    while (true) {
      in.mark(1);
      int b = in.read();
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        in.reset();
        return b;
      }
    }
  }
}
