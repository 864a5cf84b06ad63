package org.gongkai.reader.fuzz;

/** Plain text in UTF-8. */
public final class TextFuzz {
  private TextFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Lenient.utf8(Lenient.text(input)));
  }
}
