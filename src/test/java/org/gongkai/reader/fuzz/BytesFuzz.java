package org.gongkai.reader.fuzz;

/** Any bytes at all: kinds of file, encodings, damaged zips, compound files and PDF. */
public final class BytesFuzz {
  private BytesFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(input);
  }
}
