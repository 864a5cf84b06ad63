package org.gongkai.reader.format;

/**
 * Raised and lowered characters: their digits are written as the raised digits of Unicode (U+00B9,
 * U+2070 and on), so that the mark of a footnote is no digit of the figure before it. Where no
 * figure stands before them they are one.
 */
final class Raised {
  private static final String DIGITS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final int LONGEST = 8;

  private Raised() {}

  /** Whether a text is short and has a digit: no other needs a look at how it is set. */
  static boolean mayBe(String text) {
    return text.length() <= LONGEST && text.chars().anyMatch(c -> Character.digit(c, 10) >= 0);
  }

  /** The same text, each decimal digit raised; as many characters as before. */
  static String digits(String text) {
    StringBuilder raised = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int digit = Character.digit(c, 10);
      raised.append(digit >= 0 ? DIGITS.charAt(digit) : c);
    }
    return raised.toString();
  }
}
