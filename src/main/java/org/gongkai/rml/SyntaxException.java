package org.gongkai.rml;

/** A template or JSONPath that cannot be read; the caller knows where it stands. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  SyntaxException(String message) {
    super(message);
  }
}
