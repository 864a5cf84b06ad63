package org.gongkai.rml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rfc3986.IRI3986;
import org.apache.jena.rfc3986.IRIParseException;

/** What RFC 3987 allows in an IRI, and RFC 3986 in a URI. */
final class Iris {
  private static final String MARKS = "-._~:/@!$&'()*+,;=";
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isAsciiAlphanumeric(c) || MARKS.indexOf(c) >= 0;
    }
  }

  private Iris() {}

  /** What keeps the text from being an absolute IRI; empty if nothing does. */
  static Optional<String> fault(String text, boolean asciiOnly) {
    int colon = schemeEnd(text);
    if (colon < 0) {
      return Optional.of("no scheme, hence relative");
    }
    int fragments = 0;
    boolean plain = true;
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && PLAIN[c]) {
        continue;
      }
      if (c == '#' && fragments++ == 0) {
        continue;
      }
      Optional<String> fault = faultAt(text, i, asciiOnly);
      if (fault.isPresent()) {
        return fault;
      }
      int codePoint = text.codePointAt(i);
      plain = plain && c >= 128 && isUcschar(codePoint);
      i += Character.charCount(codePoint) - 1;
    }
    return plain && !hasUnusualAuthority(text, colon) ? Optional.empty() : grammarFault(text);
  }

  /** Whether a plain path behind the base is an IRI whatever it is; most bases are such. */
  static boolean takesPaths(String base) {
    return base.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?/([A-Za-z0-9._~-]+/)*");
  }

  /**
   * Whether the text is relative, and only made of what may stand anywhere in a path, with at most
   * one fragment: then nothing more of the grammar matters.
   */
  static boolean isPlainPath(String text, boolean asciiOnly) {
    int fragments = 0;
    boolean inFirst = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/') {
        inFirst = false;
      } else if (c == '#') {
        fragments++;
        inFirst = false;
      } else if (c == ':' && inFirst) {
        return false;
      } else if (c < 128 ? !PLAIN[c] : asciiOnly || !isUcschar(c)) {
        return false;
      }
    }
    return fragments < 2;
  }

  private static Optional<String> faultAt(String text, int i, boolean asciiOnly) {
    int c = text.codePointAt(i);
    boolean bad =
        c <= ' '
            || c == 0x7f
            || c < 128 && "<>\"{}|\\^`".indexOf(c) >= 0
            || c >= 128 && (asciiOnly || !isUcschar(c) && !isPrivate(c));
    return bad
        ? Optional.of(show(c) + " at character " + (i + 1) + " is not allowed in an IRI")
        : Optional.empty();
  }

  // Jena's parser knows the whole grammar, and is asked only where it could matter.
  private static Optional<String> grammarFault(String text) {
    try {
      IRI3986.createSyntax(text);
      return Optional.empty();
    } catch (IRIParseException e) {
      return Optional.of(String.valueOf(e.getMessage()).replaceFirst("^<.*> : ", ""));
    }
  }

  private static boolean hasUnusualAuthority(String text, int colon) {
    if (!text.startsWith("//", colon + 1)) {
      return false;
    }
    boolean port = false;
    for (int i = colon + 3; i < text.length() && "/#".indexOf(text.charAt(i)) < 0; i++) {
      char c = text.charAt(i);
      if (c == '@' || port && (c < '0' || c > '9')) {
        return true;
      }
      port = port || c == ':';
    }
    return false;
  }

  /** Index of the colon after the scheme; -1 if there is no scheme. */
  static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  /** Percent-encodes all that is not unreserved; the text must be well-formed Unicode. */
  static String encode(String text, boolean asciiOnly) {
    int i = 0;
    while (i < text.length() && isUnreserved(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 ? isUnreserved((char) c) : !asciiOnly && isUcschar(c)) {
                encoded.appendCodePoint(c);
              } else {
                appendPercent(encoded, c);
              }
            });
    return encoded.toString();
  }

  private static void appendPercent(StringBuilder encoded, int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
    }
  }

  private static boolean isUnreserved(char c) {
    return c < 128 && (isAsciiAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~');
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  static boolean isUcschar(int c) {
    if (c < 0x10000) {
      return c >= 0xa0 && c <= 0xd7ff || c >= 0xf900 && c <= 0xfdcf || c >= 0xfdf0 && c <= 0xffef;
    }
    return (c & 0xffff) <= 0xfffd && (c < 0xe0000 || c >= 0xe1000) && c < 0xf0000;
  }

  private static boolean isPrivate(int c) {
    return c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000 && (c & 0xffff) <= 0xfffd;
  }

  /** Index of the first surrogate without its partner; -1 if the text is well-formed Unicode. */
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  static String show(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    if (codePoint == ' ') {
      return "space (" + number + ")";
    }
    boolean visible =
        !Character.isISOControl(codePoint)
            && (codePoint >= 0x10000 || !Character.isSurrogate((char) codePoint));
    return visible ? "'" + Character.toString(codePoint) + "' (" + number + ")" : number;
  }
}
