package org.gongkai.reader.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.format.FileKind.Kind;

/**
 * Tells what a zip is by the names in its central directory (APPNOTE.TXT 4.3.12); nothing is
 * unpacked.
 */
final class ZipNames {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int MOST_NAMES = 10_000;

  private ZipNames() {}

  static FileKind kind(byte[] bytes) {
    List<String> names = names(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    if (names.stream().anyMatch(n -> n.matches("word/document\\d*\\.xml"))) {
      return new FileKind(Kind.WORD, "a DOCX file");
    }
    return names.isEmpty()
        ? new FileKind(Kind.DAMAGED, "a zip file without a directory, cut off or empty")
        : new FileKind(Kind.OTHER, described(names));
  }

  private static String described(List<String> names) {
    if (names.stream().anyMatch(n -> n.startsWith("xl/"))) {
      return "an Excel file, XLSX (save the report as DOCX or PDF)";
    }
    if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) {
      return "a PowerPoint file, PPTX (save the report as DOCX or PDF)";
    }
    if (names.contains("OFD.xml")) {
      return "an OFD file (GB/T 33190; save it as PDF)";
    }
    if (names.contains("content.xml") && names.contains("mimetype")) {
      return "an OpenDocument file (save it as DOCX)";
    }
    return "a zip archive of " + names.size() + " files (give the file inside)";
  }

  private static List<String> names(ByteBuffer zip) {
    List<String> names = new ArrayList<>();
    int end = end(zip);
    int at = end < 0 ? -1 : zip.getInt(end + 16);
    while (at >= 0
        && at <= zip.limit() - ENTRY_LENGTH
        && zip.getInt(at) == ENTRY
        && names.size() < MOST_NAMES) {
      int length = Short.toUnsignedInt(zip.getShort(at + 28));
      int more =
          Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
      int from = at + ENTRY_LENGTH;
      int known = Math.min(length, zip.limit() - from);
      names.add(new String(zip.array(), from, known, StandardCharsets.UTF_8));
      at = from + length + more;
    }
    return names;
  }

  /** Where the end record stands; -1 if there is none. */
  private static int end(ByteBuffer zip) {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }
}
