package org.gongkai.reader.format;

import java.util.Map;

/** How automatic lists write their numbers: ST_NumberFormat (ECMA-376-1 17.18.59). */
enum NumberStyle {
  DECIMAL,
  DECIMAL_ZERO,
  FULL_WIDTH,
  CIRCLED,
  IN_PARENTHESES,
  WITH_FULL_STOP,
  UPPER_ROMAN,
  LOWER_ROMAN,
  UPPER_LETTER,
  LOWER_LETTER,
  CHINESE,
  CHINESE_DIGITS,
  CHINESE_CIRCLED,
  /** No number: bullets too, which say nothing. */
  NONE;

  private static final Map<String, NumberStyle> NAMES =
      Map.ofEntries(
          Map.entry("decimalZero", DECIMAL_ZERO),
          Map.entry("decimalFullWidth", FULL_WIDTH),
          Map.entry("decimalFullWidth2", FULL_WIDTH),
          Map.entry("decimalEnclosedCircle", CIRCLED),
          Map.entry("decimalEnclosedCircleChinese", CIRCLED),
          Map.entry("decimalEnclosedParen", IN_PARENTHESES),
          Map.entry("decimalEnclosedFullstop", WITH_FULL_STOP),
          Map.entry("upperRoman", UPPER_ROMAN),
          Map.entry("lowerRoman", LOWER_ROMAN),
          Map.entry("upperLetter", UPPER_LETTER),
          Map.entry("lowerLetter", LOWER_LETTER),
          Map.entry("chineseCounting", CHINESE),
          Map.entry("chineseCountingThousand", CHINESE),
          Map.entry("japaneseCounting", CHINESE),
          Map.entry("taiwaneseCounting", CHINESE),
          Map.entry("taiwaneseCountingThousand", CHINESE),
          Map.entry("ideographDigital", CHINESE_DIGITS),
          Map.entry("taiwaneseDigital", CHINESE_DIGITS),
          Map.entry("ideographEnclosedCircle", CHINESE_CIRCLED),
          Map.entry("bullet", NONE),
          Map.entry("none", NONE));
  private static final Map<Integer, NumberStyle> CODES =
      Map.ofEntries(
          Map.entry(1, UPPER_ROMAN),
          Map.entry(2, LOWER_ROMAN),
          Map.entry(3, UPPER_LETTER),
          Map.entry(4, LOWER_LETTER),
          Map.entry(10, CHINESE_DIGITS),
          Map.entry(11, CHINESE),
          Map.entry(14, FULL_WIDTH),
          Map.entry(18, CIRCLED),
          Map.entry(19, FULL_WIDTH),
          Map.entry(22, DECIMAL_ZERO),
          Map.entry(23, NONE),
          Map.entry(26, WITH_FULL_STOP),
          Map.entry(27, IN_PARENTHESES),
          Map.entry(28, CIRCLED),
          Map.entry(29, CHINESE_CIRCLED),
          Map.entry(33, CHINESE),
          Map.entry(35, CHINESE),
          Map.entry(36, CHINESE_DIGITS),
          Map.entry(37, CHINESE),
          Map.entry(39, CHINESE),
          Map.entry(255, NONE));
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String[] TENS = {"", "十", "百", "千"};
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_LETTERS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /** The style of a name in WordprocessingML; decimal if it is not known. */
  static NumberStyle named(String name) {
    return NAMES.getOrDefault(name, DECIMAL);
  }

  /** The style of a code in a DOC file (MSONFC, [MS-OSHARED] 2.2.1.3); decimal if not known. */
  static NumberStyle coded(int code) {
    return CODES.getOrDefault(code, DECIMAL);
  }

  /** A number in this style; in decimal where the style does not reach. */
  String print(int n) {
    boolean reaches = n > 0 && n < 4000;
    return switch (this) {
      case NONE -> "";
      case DECIMAL_ZERO -> n >= 0 && n < 10 ? "0" + n : String.valueOf(n);
      case FULL_WIDTH -> fullWidth(n);
      case CIRCLED -> enclosed('\u2460', n, 20);
      case IN_PARENTHESES -> enclosed('\u2474', n, 20);
      case WITH_FULL_STOP -> enclosed('\u2488', n, 20);
      case CHINESE_CIRCLED -> enclosed('\u3280', n, 10);
      case UPPER_ROMAN -> reaches ? roman(n) : String.valueOf(n);
      case LOWER_ROMAN -> reaches ? roman(n).toLowerCase(java.util.Locale.ROOT) : String.valueOf(n);
      case UPPER_LETTER -> letters('A', n);
      case LOWER_LETTER -> letters('a', n);
      case CHINESE -> reaches ? chinese(n) : String.valueOf(n);
      case CHINESE_DIGITS -> chineseDigits(n);
      default -> String.valueOf(n);
    };
  }

  private static String enclosed(char first, int n, int last) {
    return n >= 1 && n <= last ? String.valueOf((char) (first + n - 1)) : String.valueOf(n);
  }

  private static String fullWidth(int n) {
    StringBuilder text = new StringBuilder();
    String.valueOf(n).chars().forEach(c -> text.append((char) (c + 0xfee0)));
    return text.toString();
  }

  private static String roman(int n) {
    StringBuilder text = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        text.append(ROMAN_LETTERS[i]);
      }
    }
    return text.toString();
  }

  /** a to z, then aa to zz. */
  private static String letters(char first, int n) {
    return n >= 1 && n <= 26 * 9
        ? String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1)
        : String.valueOf(n);
  }

  private static String chineseDigits(int n) {
    StringBuilder text = new StringBuilder();
    String.valueOf(Math.max(n, 0)).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
    return text.toString();
  }

  /** 一, 十, 十一, 二十, 一百零一. */
  private static String chinese(int n) {
    String decimal = String.valueOf(n);
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        text.append(gap ? "零" : "")
            .append(DIGITS.charAt(digit))
            .append(TENS[decimal.length() - 1 - i]);
        gap = false;
      }
    }
    return n >= 10 && n < 20 ? text.substring(1) : text.toString();
  }
}
