package org.gongkai.reader.fuzz;

import java.io.IOException;

/** Web pages in UTF-8. */
public final class HtmlFuzz {
  private HtmlFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples().forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Lenient.utf8("<html>" + Lenient.text(input)));
  }
}
