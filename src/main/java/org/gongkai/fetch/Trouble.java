package org.gongkai.fetch;

/** Why an address was not fetched; the message is for a person, the word for the manifest. */
final class Trouble extends Exception {
  private final String word;

  Trouble(String word, String message) {
    super(message);
    this.word = word;
  }

  /** One word: robots, private, timeout, too-large and the like. */
  String word() {
    return word;
  }
}
