package org.gongkai.fetch;

import java.nio.charset.StandardCharsets;

/** Paths of robots.txt as octets: encoded alike, then compared (RFC 9309, 2.2.2 and 2.2.3). */
final class Octets {
  private static final String UNRESERVED = "-._~";

  private Octets() {}

  /** Chinese encoded, needless encoding undone, the rest in capitals. */
  static String normal(String path) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      boolean encoded =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      int octet =
          encoded
              ? Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16)
              : c;
      i += encoded ? 2 : 0;
      if (isUnreserved(octet) || !encoded && octet < 0x80) {
        out.append((char) octet);
      } else {
        out.append("%%%02X".formatted(octet));
      }
    }
    return out.toString();
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }

  private static boolean isUnreserved(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
  }

  /**
   * Whether a pattern matches the start of a path: * stands for anything, $ at the end for the end.
   * Each part is looked for once, from left to right, so no pattern takes long.
   */
  static boolean matches(String pattern, String path) {
    boolean anchored = pattern.endsWith("$");
    String[] parts =
        (anchored ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = anchored && i == parts.length - 1;
      int found = last ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
      if (found < at || last && !path.endsWith(parts[i])) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !anchored || at == path.length();
  }
}
