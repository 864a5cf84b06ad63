package org.gongkai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text and what stands around it; places are counted in code points, end exclusive.
 */
record Passage(String before, String hit, String after, boolean cutBefore, boolean cutAfter) {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9}),(\\d{1,9})");

  /**
   * Empty if the range is not one or does not lie in the text.
   *
   * @param range {@code 1234,1240}
   * @param around how many characters before and after are given
   */
  static Optional<Passage> of(String text, String range, int around) {
    Matcher numbers = RANGE.matcher(range);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(numbers.group(1));
    int end = Integer.parseInt(numbers.group(2));
    int length = text.codePointCount(0, text.length());
    if (start > end || end > length) {
      return Optional.empty();
    }
    int from = Math.max(0, start - around);
    int to = (int) Math.min(length, (long) end + around);
    int hit = text.offsetByCodePoints(0, start);
    int hitEnd = text.offsetByCodePoints(hit, end - start);
    return Optional.of(
        new Passage(
            text.substring(text.offsetByCodePoints(0, from), hit),
            text.substring(hit, hitEnd),
            text.substring(hitEnd, text.offsetByCodePoints(0, to)),
            from > 0,
            to < length));
  }
}
