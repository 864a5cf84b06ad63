package org.gongkai.web;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/**
 * Text that a browser gives back character for character: HTML turns CR LF into LF unless CR is
 * written as a reference (HTML, 13.2.3.5), and then no place behind it would be right.
 */
final class SourceText {
  private SourceText() {}

  static SafeString html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
    return new SafeString(out.toString());
  }
}
