package org.gongkai.web;

import org.gongkai.reader.fuzz.Choices;

/** Any range (RFC 5147, 2.1.1) of any text: the parts shown are the text, and as long as asked. */
public final class PassageFuzz {
  private static final int LONGEST_RANGE = 30;

  private PassageFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Choices data = new Choices(input);
    boolean isRange = data.below(2) == 1;
    String range =
        isRange ? data.below(LONGEST_RANGE) + "," + data.below(LONGEST_RANGE) : data.line();
    int around = data.below(4) == 0 ? Integer.MAX_VALUE : data.below(LONGEST_RANGE);
    String text = data.text();
    Passage.of(text, range, around).ifPresent(p -> check(p, text, range, around));
  }

  private static void check(Passage passage, String text, String range, int around) {
    String shown = passage.before() + passage.hit() + passage.after();
    String[] numbers = range.split(",", 2);
    long asked = Long.parseLong(numbers[1]) - Long.parseLong(numbers[0]);
    boolean isWhole = !passage.cutBefore() && !passage.cutAfter();
    boolean holds =
        passage.hit().codePointCount(0, passage.hit().length()) == asked
            && passage.before().codePointCount(0, passage.before().length()) <= around
            && (isWhole ? shown.equals(text) : text.contains(shown));
    if (!holds) {
      throw new AssertionError(range + " around " + around + ": " + passage);
    }
  }
}
