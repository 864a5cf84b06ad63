package org.gongkai.web;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What a request path means, and which link leads to a thing.
 *
 * <p>Links and redirects are absolute paths: they hold on whatever host, port or proxy the request
 * came by. Only identifiers carry the base.
 */
final class Addresses {

  static final String DEFINITIONS = "https://w3id.org/gongkai/def/";

  private static final String UNESCAPED = "-._~!$&'()*+,;=:@/";

  private final String base;
  private final String root;

  Addresses(String base) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("The base must end in /: " + base);
    }
    this.base = base;
    this.root = URI.create(base).getRawPath();
  }

  String base() {
    return base;
  }

  /** Path of the base, with a slash at both ends; "/" for a base that is a whole host. */
  String root() {
    return root;
  }

  /** Percent-encoded and raw characters mean the same; empty if the bytes are not UTF-8. */
  static Optional<String> decoded(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 4);
    try {
      for (int i = 0; i < raw.length(); ) {
        if (raw.charAt(i) == '%') {
          bytes.put((byte) (digit(raw.charAt(i + 1)) << 4 | digit(raw.charAt(i + 2))));
          i += 3;
        } else {
          int end = Math.min(raw.length(), i + Character.charCount(raw.codePointAt(i)));
          bytes.put(raw.substring(i, end).getBytes(StandardCharsets.UTF_8));
          i = end;
        }
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    } catch (CharacterCodingException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static int digit(char c) {
    int value = c < 128 ? Character.digit(c, 16) : -1;
    if (value < 0) {
      throw new NumberFormatException("Not a hexadecimal digit: " + c);
    }
    return value;
  }

  static String encoded(String path) {
    return encoded(path, UNESCAPED);
  }

  /**
   * @param unescaped what stands as it is, beside the letters and digits of ASCII
   */
  static String encoded(String text, String unescaped) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || unescaped.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }

  /** Link to what this server says about a thing; other web addresses lead to themselves. */
  String link(String iri) {
    if (iri.startsWith(base + "id/")) {
      return at("doc/" + iri.substring(base.length() + 3));
    }
    if (iri.startsWith(DEFINITIONS)) {
      return at("def/" + iri.substring(DEFINITIONS.length()));
    }
    if (iri.startsWith(base + "source/")) {
      return source(iri.substring(base.length()));
    }
    return isWeb(iri) ? encodedWeb(iri) : "";
  }

  /** Path of this server, percent-encoded, below its root. */
  String at(String path) {
    return root + encoded(path);
  }

  // Fragments are not sent to servers: the characters travel as a parameter, the mark is the
  // target.
  private String source(String address) {
    String[] parts = address.split("#char=", 2);
    return at(parts[0]) + (parts.length == 2 ? "?char=" + encoded(parts[1]) + "#hit" : "");
  }

  boolean isLocal(String iri) {
    return iri.startsWith(base) || iri.startsWith(DEFINITIONS);
  }

  private static boolean isWeb(String iri) {
    return iri.startsWith("http://") || iri.startsWith("https://");
  }

  static String encodedWeb(String iri) {
    StringBuilder out = new StringBuilder();
    iri.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              out.append("%?#[]".contains(one) ? one : encoded(one));
            });
    return out.toString();
  }
}
