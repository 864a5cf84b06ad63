package org.gongkai.rml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of a JSONPath. */
final class PathScanner {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
  // RFC 9535, 2.1: the integers that every JSON implementation can hold.
  private static final long LARGEST = (1L << 53) - 1;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
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

  /** Skips blanks if this character stands behind them; otherwise stays where it is. */
  boolean nextAfterBlanks(char expected) {
    int start = position;
    skipBlanks();
    boolean found = peek() == expected;
    position = found ? position : start;
    return found;
  }

  /** A literal's or a function's name. */
  String word() throws SyntaxException {
    return match(WORD, "path, literal or function");
  }

  String name() throws SyntaxException {
    int start = position;
    if (!isNameStart(peek())) {
      throw fault("name expected");
    }
    while (isNamePart(peek())) {
      position++;
    }
    return wellFormed(text.substring(start, position));
  }

  long integer() throws SyntaxException {
    BigInteger number = new BigInteger(match(INTEGER, "integer"));
    if (number.abs().bitLength() > 53 || number.abs().longValue() > LARGEST) {
      throw fault("integer too large");
    }
    return number.longValue();
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
    return wellFormed(string.toString());
  }

  private String wellFormed(String string) throws SyntaxException {
    if (Iris.loneSurrogate(string) >= 0) {
      throw fault("lone surrogate");
    }
    return string;
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
    if (c != 'u') {
      throw fault("unknown escape");
    }
    return (char) Integer.parseInt(match(HEX, "four hexadecimal digits"), 16);
  }

  SyntaxException fault(String message) {
    return new SyntaxException(
        "JSONPath " + text + ": " + message + " at character " + (position + 1));
  }
}
