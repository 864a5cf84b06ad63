package org.gongkai.cli;

/** A command line that cannot be carried out as it stands; the message says what to change. */
final class Misuse extends RuntimeException {
  Misuse(String message) {
    super(message);
  }
}
