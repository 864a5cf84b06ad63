package org.gongkai.reader.fuzz;

import java.io.IOException;

/** Any bytes at all: kinds of file, encodings, damaged zips, compound files and PDF. */
public final class BytesFuzz {
  private BytesFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples("report.docx", "report.doc", "report.pdf").forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(input);
  }
}
