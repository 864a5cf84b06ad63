package org.gongkai.rml;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions as RFC 9485 (I-Regexp) allows them, translated into Java's. */
final class IRegexp {
  private static final String CATEGORIES =
      "L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?";
  private static final Pattern CATEGORY = Pattern.compile("\\\\[pP]\\{(?:" + CATEGORIES + ")\\}");
  private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{[0-9]+(?:,[0-9]*)?\\}");
  private static final String ESCAPABLE = "()*+-.?[\\]^nrt{|}";
  // The ones that are not themselves outside a class; '^' and '$' are plain characters there.
  private static final String NOT_PLAIN = "()*+.?[\\]{|}";

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private int at;

  private IRegexp(String text) {
    this.text = text;
  }

  /** Empty if the text is no I-Regexp. */
  static Optional<Pattern> compile(String text) {
    IRegexp parser = new IRegexp(text);
    if (Iris.loneSurrogate(text) >= 0 || !parser.branches() || parser.at < text.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(parser.java.toString()));
    } catch (PatternSyntaxException e) {
      // A range from high to low, or more repetitions than Java counts.
      return Optional.empty();
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean next(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean branches() {
    do {
      while (at < text.length() && peek() != '|' && peek() != ')') {
        if (!atom()) {
          return false;
        }
        copy(QUANTIFIER);
      }
    } while (alternative());
    return true;
  }

  private boolean alternative() {
    boolean found = next('|');
    java.append(found ? "|" : "");
    return found;
  }

  private boolean copy(Pattern pattern) {
    var matcher = pattern.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt();
    if (found) {
      java.append(matcher.group());
      at = matcher.end();
    }
    return found;
  }

  private boolean atom() {
    if (next('(')) {
      java.append("(?:");
      boolean closed = branches() && next(')');
      java.append(')');
      return closed;
    }
    if (next('.')) {
      java.append("[^\\n\\r]");
      return true;
    }
    if (next('[')) {
      return characterClass();
    }
    return copy(CATEGORY) || (peek() == '\\' ? escape() : plain());
  }

  private boolean plain() {
    if (NOT_PLAIN.indexOf(peek()) >= 0 && at < text.length()) {
      return false;
    }
    literal();
    return true;
  }

  private void literal() {
    int codePoint = text.codePointAt(at);
    at += Character.charCount(codePoint);
    java.append(String.format("\\x{%x}", codePoint));
  }

  private boolean escape() {
    at++;
    char c = peek();
    if (at == text.length() || ESCAPABLE.indexOf(c) < 0) {
      return false;
    }
    at++;
    java.append('\\').append(c);
    return true;
  }

  private boolean characterClass() {
    java.append('[').append(next('^') ? "^" : "");
    if (next('-')) {
      java.append("\\-");
    } else if (!classPart()) {
      return false;
    }
    while (at < text.length() && peek() != ']' && !(peek() == '-' && text.startsWith("-]", at))) {
      if (!classPart()) {
        return false;
      }
    }
    java.append(next('-') ? "\\-]" : "]");
    return next(']');
  }

  private boolean classPart() {
    if (copy(CATEGORY)) {
      return true;
    }
    if (!classCharacter()) {
      return false;
    }
    if (peek() != '-' || text.startsWith("-]", at)) {
      return true;
    }
    at++;
    java.append('-');
    return classCharacter();
  }

  private boolean classCharacter() {
    char c = peek();
    if (at == text.length() || c == '-' || c == '[' || c == ']') {
      return false;
    }
    if (c == '\\') {
      return escape();
    }
    literal();
    return true;
  }
}
