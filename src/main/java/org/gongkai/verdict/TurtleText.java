package org.gongkai.verdict;

/** Strings and addresses as Turtle writes them (Turtle, section 6.4). */
final class TurtleText {
  private TurtleText() {}

  /** A string in quotes, on one line. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> append(quoted, c);
      }
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c < 0x20 || c == 0x7f) {
      quoted.append(String.format("\\u%04X", (int) c));
    } else {
      quoted.append(c);
    }
  }

  /** An address; the characters that Turtle allows in none are escaped. */
  static String iri(String address) {
    StringBuilder iri = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
        iri.append(String.format("\\u%04X", (int) c));
      } else {
        iri.append(c);
      }
    }
    return iri.toString();
  }
}
