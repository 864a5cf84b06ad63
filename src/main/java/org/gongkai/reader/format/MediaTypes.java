package org.gongkai.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names what a file is by its content, without laying it out. */
public final class MediaTypes {
  /** So much of a text tells whether it is one. */
  private static final int HEAD = 4096;

  private static final Pattern HTML =
      Pattern.compile("(?is).*<(?:!doctype\\s+html|html|head|body|meta|table|div|p)\\b.*");

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
      case IMAGE, OTHER, EMPTY -> Optional.empty();
    };
  }

  private static Optional<String> text(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    if (!wide && head.chars().anyMatch(MediaTypes::isNoText)) {
      return Optional.empty();
    }
    String letters = wide ? head.replace("\0", "") : head;
    return Optional.of(HTML.matcher(letters).matches() ? "text/html" : "text/plain");
  }

  /** Controls that no encoding of Chinese text uses; escape is one of ISO-2022. */
  private static boolean isNoText(int c) {
    return c < 0x09 || c >= 0x0e && c < 0x1b || c > 0x1b && c < 0x20;
  }
}
