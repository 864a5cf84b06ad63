package org.gongkai.rml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of a JSONPath. */
final class PathScanner {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final String ESCAPES = "bfnrt/\\";
  private static final String ESCAPED = "\b\f\n\r\t/\\";

  private final String text;
  private int position;

  PathScanner(String text) {
    this.text = text;
  }

  static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || c >= '0' && c <= '9';
  }

  boolean atEnd() {
    return position == text.length();
  }

  char peek() {
    return atEnd() ? '\0' : text.charAt(position);
  }

  boolean next(String expected) {
    boolean found = text.startsWith(expected, position);
    if (found) {
      position += expected.length();
    }
    return found;
  }

  void require(String expected) throws SyntaxException {
    if (!next(expected)) {
      throw fault("'" + expected + "' expected");
    }
  }

  void skipBlanks() {
    while (!atEnd() && " \t\n\r".indexOf(peek()) >= 0) {
      position++;
    }
  }

  String name() throws SyntaxException {
    int start = position;
    if (!isNameStart(peek())) {
      throw fault("name expected");
    }
    while (isNamePart(peek())) {
      position++;
    }
    return text.substring(start, position);
  }

  int integer() throws SyntaxException {
    String digits = match(INTEGER, "integer");
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw fault("integer too large");
    }
  }

  JsonNode number() throws SyntaxException {
    try {
      return ExactJson.parse(match(NUMBER, "number"));
    } catch (JsonProcessingException e) {
      throw fault("number expected");
    }
  }

  private String match(Pattern pattern, String what) throws SyntaxException {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw fault(what + " expected");
    }
    position = matcher.end();
    return matcher.group();
  }

  /** A string in single or double quotes. */
  String string() throws SyntaxException {
    char quote = text.charAt(position++);
    StringBuilder string = new StringBuilder();
    while (!atEnd() && peek() != quote) {
      char c = text.charAt(position++);
      if (c < ' ') {
        throw fault("control character in a string");
      }
      string.append(c == '\\' ? escape(quote) : c);
    }
    require(String.valueOf(quote));
    return string.toString();
  }

  private char escape(char quote) throws SyntaxException {
    char c = peek();
    position++;
    if (c == quote) {
      return quote;
    }
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      return ESCAPED.charAt(known);
    }
    if (c != 'u' || position + 4 > text.length()) {
      throw fault("unknown escape");
    }
    try {
      position += 4;
      return (char) Integer.parseInt(text.substring(position - 4, position), 16);
    } catch (NumberFormatException e) {
      throw fault("four hexadecimal digits expected");
    }
  }

  SyntaxException fault(String message) {
    return new SyntaxException(
        "JSONPath " + text + ": " + message + " at character " + (position + 1));
  }
}
