package org.gongkai.search;

import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text any text; nothing in it is a command
 * @param kind all kinds if empty
 * @param skip how many hits are left out at the start
 * @param limit how many are wanted
 */
public record Question(String text, Optional<Kind> kind, int skip, int limit) {
  /** Longer texts are refused, in characters. */
  public static final int LONGEST = 200;

  /** Hits further down cannot be had. */
  public static final int DEEPEST = 2000;

  public Question {
    if (text.length() > LONGEST || skip < 0 || limit < 1 || skip + limit > DEEPEST) {
      throw new IllegalArgumentException(
          "a text of " + text.length() + " characters, hits from " + skip + ", " + limit);
    }
  }

  /** The first hits of all kinds. */
  public static Question of(String text, int limit) {
    return new Question(text, Optional.empty(), 0, limit);
  }
}
