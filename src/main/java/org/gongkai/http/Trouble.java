package org.gongkai.http;

/** Why an address was not fetched; the message is for a person, the word for the manifest. */
public final class Trouble extends Exception {
  private final String word;

  public Trouble(String word, String message) {
    super(message);
    this.word = word;
  }

  /** One word: robots, private, timeout, too-large and the like. */
  public String word() {
    return word;
  }
}
