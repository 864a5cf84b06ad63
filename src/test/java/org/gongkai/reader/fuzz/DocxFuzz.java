package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.reader.render.Zips;

/** The main part of a DOCX file, its numbering and its styles, in a zip that is whole. */
public final class DocxFuzz {
  /** Parts the main part from the numbering, and the numbering from the styles. */
  static final String NEXT = "\f";

  private DocxFuzz() {}

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples("report.docx").forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(file(input));
  }

  /** A part of no characters is left out. */
  static byte[] file(byte[] input) {
    String[] names = {"word/document.xml", "word/numbering.xml", "word/styles.xml"};
    String[] texts = new String(input, StandardCharsets.ISO_8859_1).split(NEXT, names.length);
    Map<String, byte[]> parts = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        parts.put(names[i], texts[i].getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return Zips.of(parts);
  }
}
