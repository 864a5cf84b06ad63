package org.gongkai.reader.format;

import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Problem.Code;

/** Lays out a file by what its bytes are, not by its name. */
public final class Formats {
  private static final Map<FileKind.Kind, Format> FORMATS =
      Map.of(
          FileKind.Kind.TEXT, new TextFormat(),
          FileKind.Kind.WORD, new WordFormat(),
          FileKind.Kind.OLD_WORD, new OldWordFormat(),
          FileKind.Kind.PDF, new PdfFormat());

  private Formats() {}

  /** The layout of a file, or why there is none. Whatever the bytes, nothing is thrown. */
  public static Laid lay(byte[] bytes) {
    FileKind found = Detector.detect(bytes);
    return Optional.ofNullable(FORMATS.get(found.kind()))
        .map(format -> Legibility.check(Limits.check(format.lay(bytes))))
        .orElseGet(() -> new Laid.Refused(refusal(found.kind()), found.described()));
  }

  private static Code refusal(FileKind.Kind kind) {
    return switch (kind) {
      case LOCKED -> Code.LOCKED_FILE;
      case DAMAGED -> Code.DAMAGED_FILE;
      default -> Code.NOT_TEXT;
    };
  }
}
