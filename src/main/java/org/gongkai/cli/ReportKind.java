package org.gongkai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.reader.format.Limits;
import org.gongkai.reader.format.MediaTypes;

/** Tells which files of a folder are of a kind that reports are read from. */
final class ReportKind {
  /** So much of a file tells text and PDF from others; a zip says what it is at its end. */
  private static final int HEAD = 8192;

  /** Much is text that is no report: text is taken under these names, or without any. */
  private static final Set<String> TEXTS = Set.of("", "txt", "text", "md", "markdown");

  /**
   * Names of pages and documents: a file that says by its name that it is one is taken whatever it
   * holds, so that a damaged report is refused and not passed by.
   */
  private static final Set<String> DOCUMENTS =
      Set.of("html", "htm", "shtml", "xhtml", "mht", "mhtml", "pdf", "doc", "docx");

  /** Hidden files, and those that Word keeps beside a document that is open. */
  private static final List<String> NO_FILES = List.of(".", "~$");

  private ReportKind() {}

  static boolean isReport(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (NO_FILES.stream().anyMatch(name::startsWith)) {
      return false;
    }
    return DOCUMENTS.contains(suffix(name))
        || MediaTypes.of(start(file))
            .filter(type -> !type.startsWith("text/") || TEXTS.contains(suffix(name)))
            .isPresent();
  }

  private static byte[] start(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    boolean packed =
        head.length > 1 && (head[0] == 'P' && head[1] == 'K' || head[0] == (byte) 0xd0);
    return packed && Files.size(file) <= Limits.BYTES ? Files.readAllBytes(file) : head;
  }

  private static String suffix(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && last.matches("[a-z]{1,8}") ? last : "";
  }
}
