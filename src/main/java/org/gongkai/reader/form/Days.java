package org.gongkai.reader.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and days as reports print them: in ASCII, full-width or Chinese digits, with spaces. */
final class Days {
  private static final String CHINESE = "〇一二三四五六七八九";
  private static final String DIGIT = "[0-9０-９]";
  private static final String HAN_DIGIT = "[〇○◯ＯOo零一二三四五六七八九]";
  private static final String GAP = "[ \\u00a0\\u3000]?";

  /** Four digits, possibly with single spaces between; no digit before or behind. */
  static final String YEAR =
      "(?<![0-9０-９])(?:%1$s(?:%3$s%1$s){3}|%2$s(?:%3$s%2$s){3})(?![0-9０-９])"
          .formatted(DIGIT, HAN_DIGIT, GAP);

  /** A month or day: up to two digits, or up to three Chinese numerals. */
  static final String NUMBER = "(?:%1$s(?:%2$s%1$s)?|[〇○零一二三四五六七八九十]{1,3})".formatted(DIGIT, GAP);

  // From the year to 月, and from there to the end of a period.
  private static final int BEFORE = 24;
  private static final int BEHIND = 80;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(%1$s)\\s*年\\s*(%2$s)\\s*月\\s*(%2$s)\\s*日|(%1$s)[-/.．](%2$s)[-/.．](%2$s)(?!%3$s)"
              .formatted(YEAR, NUMBER, DIGIT));

  private Days() {}

  /** Whether a character may be a digit of a year. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９' || HAN_DIGIT.indexOf(c, 1) >= 0 && c != ']';
  }

  /** The day with which a text begins; empty if there is none or the calendar has no such day. */
  static Optional<LocalDate> at(String text) {
    Matcher m = WRITTEN.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int first = m.group(1) == null ? 4 : 1;
    return day(m.group(first), m.group(first + 1), m.group(first + 2));
  }

  /** How many characters of a text the day takes with which it begins; 0 if there is none. */
  static int length(String text) {
    Matcher m = WRITTEN.matcher(text);
    return m.lookingAt() ? m.end() : 0;
  }

  /**
   * Matches of a pattern in which days stand, in the order of the text; it is tried only around the
   * 月 of a day.
   */
  static List<MatchResult> around(Pattern pattern, String text) {
    SortedMap<Integer, MatchResult> found = new TreeMap<>();
    int from = 0;
    for (int at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
      int start = Math.max(from, at - BEFORE);
      Matcher m = pattern.matcher(text);
      int end = Math.min(text.length(), at + BEHIND);
      if (start < at && m.region(start, end).useTransparentBounds(true).find()) {
        found.put(m.start(), m.toMatchResult());
        from = m.end();
      }
    }
    return List.copyOf(found.values());
  }

  /** Empty if the calendar has no such day. */
  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year(year), number(month), number(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number that four digits print. */
  static int year(String printed) {
    int number = 0;
    for (char c : folded(printed).toCharArray()) {
      number = number * 10 + digit(c);
    }
    return number;
  }

  private static int number(String printed) {
    String folded = folded(printed);
    int ten = folded.indexOf('十');
    if (ten < 0) {
      return year(folded);
    }
    int tens = ten == 0 ? 1 : year(folded.substring(0, ten));
    return 10 * tens + year(folded.substring(ten + 1));
  }

  private static String folded(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static int digit(char c) {
    int chinese = CHINESE.indexOf("零○◯Oo".indexOf(c) >= 0 ? '〇' : c);
    return chinese >= 0 ? chinese : c - '0';
  }
}
