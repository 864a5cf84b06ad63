package org.gongkai.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;

/**
 * How much work a PDF file may ask for in all: a form may be drawn again and again from within
 * another, so that a small file is an endless page.
 */
final class PdfBudget {
  private static final long MOST_OPERATORS = 1_000_000;
  private static final long MOST_BYTES = 128L << 20;

  private final Map<COSStream, Long> lengths = new IdentityHashMap<>();
  private long operators;
  private long bytes;

  /** Thrown through the library, which knows no limit of its own. */
  static final class Exhausted extends IOException {
    private static final long serialVersionUID = 1L;

    Exhausted(String message) {
      super(message);
    }
  }

  /** An operator or a glyph. */
  void operator() throws Exhausted {
    if (++operators > MOST_OPERATORS) {
      throw new Exhausted("the pages take more than " + MOST_OPERATORS + " operators");
    }
  }

  /** A stream that is unpacked and run. */
  void stream(COSStream stream) throws IOException {
    Long known = lengths.get(stream);
    if (known == null) {
      try (InputStream in = stream.createInputStream()) {
        known = in.transferTo(OutputStream.nullOutputStream());
      }
      lengths.put(stream, known);
    }
    bytes += known;
    if (bytes > MOST_BYTES) {
      throw new Exhausted("the pages unpack to more than " + MOST_BYTES + " bytes");
    }
  }
}
