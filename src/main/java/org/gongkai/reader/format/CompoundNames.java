package org.gongkai.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.reader.format.FileKind.Kind;

/**
 * Tells what a compound file is by the names of its streams ([MS-CFB] 2.6.1): a directory entry is
 * 128 bytes, begins with up to 32 UTF-16 units of its name and has the name's length in bytes at
 * 64.
 */
final class CompoundNames {
  private static final int ENTRY = 128;
  private static final int HEADER = 512;
  private static final int LENGTH_AT = 64;
  private static final int TYPE_AT = 66;

  private CompoundNames() {}

  static FileKind kind(byte[] bytes) {
    Set<String> names = names(bytes);
    if (names.contains("EncryptedPackage")) {
      return new FileKind(Kind.LOCKED, "an Office file with a password (save it without)");
    }
    if (names.contains("WordDocument")) {
      return new FileKind(Kind.OLD_WORD, "a DOC file");
    }
    return new FileKind(Kind.OTHER, described(names));
  }

  private static String described(Set<String> names) {
    if (names.contains("Workbook") || names.contains("Book")) {
      return "an Excel file, XLS (save the report as DOCX or PDF)";
    }
    if (names.contains("PowerPoint Document")) {
      return "a PowerPoint file, PPT (save the report as DOCX or PDF)";
    }
    if (names.contains("MatOST") || names.contains("CONTENTS")) {
      return "a Works file, WPS (save it as DOCX)";
    }
    if (names.contains("HwpSummaryInformation")) {
      return "a Hangul file, HWP (save it as DOCX)";
    }
    return "an old Office file without a Word document in it";
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new HashSet<>();
    for (int at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
      int length = (bytes[at + LENGTH_AT] & 0xff) | (bytes[at + LENGTH_AT + 1] & 0xff) << 8;
      boolean isStream = bytes[at + TYPE_AT] == 2;
      boolean hasName = length >= 4 && length <= LENGTH_AT && length % 2 == 0;
      if (isStream && hasName) {
        names.add(new String(bytes, at, length - 2, StandardCharsets.UTF_16LE));
      }
    }
    return names;
  }
}
