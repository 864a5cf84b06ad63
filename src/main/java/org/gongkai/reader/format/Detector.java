package org.gongkai.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.reader.format.FileKind.Kind;

/** Tells what a file is from its bytes; its name is not looked at. */
final class Detector {
  /** Bytes at the start of a file, and what they mean. */
  private record Signature(String start, FileKind kind) {
    private Signature(String start, Kind kind, String described) {
      this(start, new FileKind(kind, described));
    }
  }

  private static final int HEAD = 1024; // a PDF may begin with that much else (ISO 32000-1, H.3)
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("{\\rtf", Kind.OTHER, "an RTF file (save it as DOCX)"),
          new Signature("\u0089PNG\r\n", Kind.IMAGE, "a picture (PNG), perhaps a scan"),
          new Signature("\u00ff\u00d8\u00ff", Kind.IMAGE, "a picture (JPEG), perhaps a scan"),
          new Signature("GIF8", Kind.IMAGE, "a picture (GIF), perhaps a scan"),
          new Signature("II*\0", Kind.IMAGE, "a picture (TIFF), perhaps a scan"),
          new Signature("MM\0*", Kind.IMAGE, "a picture (TIFF), perhaps a scan"),
          new Signature("\u001f\u008b", Kind.OTHER, "a gzip archive (give the file inside)"),
          new Signature("Rar!\u001a", Kind.OTHER, "a RAR archive (give the file inside)"),
          new Signature("7z\u00bc\u00af", Kind.OTHER, "a 7z archive (give the file inside)"),
          new Signature("Founder CEB", Kind.OTHER, "a Founder CEB file (print it to PDF)"),
          new Signature("%!PS", Kind.OTHER, "a PostScript file (ps2pdf makes PDF of it)"));

  private Detector() {}

  static FileKind detect(byte[] bytes) {
    if (bytes.length == 0) {
      return new FileKind(Kind.EMPTY, "the file is empty");
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZipNames.kind(bytes);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return CompoundNames.kind(bytes);
    }
    if (head.startsWith("%PDF") || isPdfBehindJunk(head)) {
      return new FileKind(Kind.PDF, "a PDF file");
    }
    if (isBitmap(head) || head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return new FileKind(Kind.IMAGE, "a picture, perhaps a scan");
    }
    return SIGNATURES.stream()
        .filter(s -> head.startsWith(s.start()))
        .map(Signature::kind)
        .findFirst()
        .orElse(new FileKind(Kind.TEXT, "text"));
  }

  /** A server's leftovers before the header, as long as they are no text about PDF. */
  private static boolean isPdfBehindJunk(String head) {
    int at = head.indexOf("%PDF-1.");
    return at > 0
        && head.indexOf('\n', at) > 0
        && (at < 8 || head.charAt(at - 1) == '\n')
        && head.indexOf('<') < 0;
  }

  /** BM, the file's length, four zero bytes. */
  private static boolean isBitmap(String head) {
    return head.startsWith("BM") && head.length() > 14 && head.startsWith("\0\0\0\0", 6);
  }
}
