package org.gongkai.reader.fuzz;

import java.io.IOException;

/** Plain text in UTF-8. */
public final class TextFuzz {
  private TextFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples().forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Lenient.utf8(Lenient.text(input)));
  }
}
