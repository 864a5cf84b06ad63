package org.gongkai.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells from its first bytes what a file is that is no plain text. */
final class Foreign {
  private static final int HEAD = 256;

  private Foreign() {}

  /**
   * What the file is instead of text, in words for a person; empty if nothing speaks against it.
   */
  static Optional<String> kind(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (bytes.length == 0) {
      return Optional.of("the file is empty");
    }
    if (head.startsWith("%PDF")) {
      return Optional.of("a PDF file (pdftotext -layout makes text of it)");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of("a zip file, perhaps DOCX");
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of("an old Office file, perhaps DOC");
    }
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
      return Optional.of("UTF-16 (iconv -f UTF-16 -t UTF-8)");
    }
    boolean html =
        start.matches("(?s)(\u00ef\u00bb\u00bf)?<(!doctype|html|head|body|meta|table|div|p)\\b.*");
    return html ? Optional.of("HTML (save the page as text)") : Optional.empty();
  }
}
