package org.gongkai.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * Why something was found. Each reason is worth more than all behind it, so that a hit of a better
 * reason always stands first.
 */
public enum Reason {
  CODE("编码或地址", "code or address"),
  NAME("全称或曾用名", "full or former name"),
  SHORT_NAME("简称", "short name"),
  LATIN("拼音或英文名", "pinyin or English name"),
  INITIALS("首字母", "first letters"),
  PREFIX("名称开头", "beginning of a name"),
  WORDS("名称中的词", "words of a name"),
  ABBREVIATION("名称的缩略", "characters of a name in their order"),
  TEXT("正文中的词", "words of a text");

  /** More than the relevance of words in a text ever is. */
  private static final int STEP = 10_000;

  private final String chinese;
  private final String english;

  Reason(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** What a hit by this reason alone is given. */
  float worth() {
    return (float) STEP * (TEXT.ordinal() - ordinal());
  }

  /** The best reason behind what a hit was given. */
  static Reason of(float given) {
    return Arrays.stream(values())
        .filter(reason -> given >= reason.worth())
        .max(Comparator.comparingDouble(Reason::worth))
        .orElse(TEXT);
  }
}
