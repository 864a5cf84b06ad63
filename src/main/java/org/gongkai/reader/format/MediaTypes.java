package org.gongkai.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Names what a file is by its content, without laying it out. */
public final class MediaTypes {
  /** So much of a text tells whether it is one. */
  private static final int HEAD = 4096;

  /** So much tells whether a text is a page. */
  private static final int PAGE_HEAD = 65_536;

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf"; // of UTF-8, as Latin-1

  private MediaTypes() {}

  /**
   * The media type of a kind that reports are read from: text, HTML, PDF, Word. Empty for anything
   * else, and for what is no text.
   */
  public static Optional<String> of(byte[] bytes) {
    return switch (Detector.detect(bytes).kind()) {
      case PDF -> Optional.of("application/pdf");
      case WORD ->
          Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
      case OLD_WORD -> Optional.of("application/msword");
      case LOCKED ->
          Optional.of("application/x-ole-storage"); // refused with its reason, not passed by
      case TEXT -> text(bytes);
      case IMAGE, DAMAGED, OTHER, EMPTY -> Optional.empty();
    };
  }

  private static Optional<String> text(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    if (!wide && head.chars().anyMatch(MediaTypes::isNoText)) {
      return Optional.empty();
    }
    // What tells a page is ASCII, whatever the encoding.
    String all =
        new String(bytes, 0, Math.min(bytes.length, PAGE_HEAD), StandardCharsets.ISO_8859_1);
    String letters = wide ? all.substring(2).replace("\0", "") : all;
    String shown =
        letters.startsWith(BYTE_ORDER_MARK) ? letters.substring(BYTE_ORDER_MARK.length()) : letters;
    return Optional.of(Html.isHtml(shown) ? "text/html" : "text/plain");
  }

  /** Controls that no encoding of Chinese text uses; escape is one of ISO-2022. */
  private static boolean isNoText(int c) {
    return c < 0x09 || c >= 0x0e && c < 0x1b || c > 0x1b && c < 0x20;
  }
}
