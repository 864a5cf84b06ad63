package org.gongkai.reader.claim;

import java.math.BigDecimal;

/**
 * A number as it is written, in digits or in Chinese numerals.
 *
 * @param end exclusive
 * @param isSound whether it is a number that a person would write: not {@code 007}, not endless
 */
record Numeral(BigDecimal value, int end, boolean inDigits, boolean isSound) {
  private static final String ONES = "〇一二三四五六七八九";
  private static final String TENS = "十百千";
  private static final int LONGEST = 18;

  static boolean begins(char c) {
    return ProseText.isDigit(c) || isChinese(c);
  }

  private static boolean isChinese(char c) {
    return c == '零' || c == '两' || myriads(c) > 0 || ONES.indexOf(c) >= 0 || TENS.indexOf(c) >= 0;
  }

  /** How many tens 万 and 亿 multiply by; 0 for any other character. */
  static int myriads(char c) {
    return c == '万' ? 4 : c == '亿' ? 8 : 0;
  }

  /** The number that begins at a position where {@link #begins} holds. */
  static Numeral at(ProseText text, int from) {
    return ProseText.isDigit(text.charAt(from)) ? digits(text, from) : chinese(text, from);
  }

  /** 12,345.67 or 12 345; a group of three digits joins only what could be grouped. */
  private static Numeral digits(ProseText text, int from) {
    StringBuilder number = new StringBuilder();
    int end = run(text, from, number);
    boolean sound = end - from == 1 || text.charAt(from) != '0';
    boolean grouped = end - from <= 3 && sound;
    while (grouped && isGroup(text, end)) {
      end = run(text, end + 1, number);
    }
    if (text.charAt(end) == '.' && ProseText.isDigit(text.charAt(end + 1))) {
      end = run(text, end + 1, number.append('.'));
    }
    sound &= number.length() <= LONGEST;
    BigDecimal value = sound ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    return new Numeral(value, end, true, sound);
  }

  private static int run(ProseText text, int from, StringBuilder number) {
    int end = from;
    while (ProseText.isDigit(text.charAt(end))) {
      number.append(text.charAt(end++));
    }
    return end;
  }

  private static boolean isGroup(ProseText text, int separator) {
    char c = text.charAt(separator);
    int digits = 0;
    while (digits < 4 && ProseText.isDigit(text.charAt(separator + 1 + digits))) {
      digits++;
    }
    return (c == ',' || c == ' ') && digits == 3;
  }

  private static Numeral chinese(ProseText text, int from) {
    int end = from;
    while (isChinese(text.charAt(end))) {
      end++;
    }
    boolean sound = end - from <= LONGEST / 2;
    long value = sound ? new ChineseSum().of(text.text(from, end)) : 0;
    return new Numeral(BigDecimal.valueOf(value), end, false, sound && value >= 0);
  }

  /** Adds up Chinese numerals: 一百二十, 三万零五, 二〇一九. */
  private static final class ChineseSum {
    private static final long LARGEST = 1_000_000_000_000L;

    private long total;
    private long part;
    private long one = -1;

    /** The number; negative if it is larger than any report counts. */
    long of(String numerals) {
      for (char c : numerals.toCharArray()) {
        add(c);
        if (total + part + one > LARGEST) {
          return -1;
        }
      }
      return total + part + Math.max(one, 0);
    }

    private void add(char c) {
      int digit = c == '零' ? 0 : c == '两' ? 2 : ONES.indexOf(c);
      if (digit >= 0) {
        one = one > 0 ? one * 10 + digit : digit;
        return;
      }
      if (myriads(c) > 0) {
        long times = total + part + Math.max(one, 0);
        total = Math.max(times, 1) * (c == '万' ? 10_000 : 100_000_000);
        part = 0;
      } else {
        part += (one < 0 ? 1 : one) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
      }
      one = -1;
    }
  }
}
