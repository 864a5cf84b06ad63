package org.gongkai.reader.fuzz;

/** Web pages in UTF-8. */
public final class HtmlFuzz {
  private HtmlFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Lenient.utf8("<html>" + Lenient.text(input)));
  }
}
