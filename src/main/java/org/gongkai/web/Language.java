package org.gongkai.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are in. */
enum Language {
  ZH("zh", "中文"),
  EN("en", "English");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** By RFC 5646. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The one of two wordings that is in this language. */
  String say(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  Language other() {
    return this == ZH ? EN : ZH;
  }

  static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * Chooses by an Accept-Language header (RFC 9110, 12.5.4) as RFC 4647 looks up; Chinese, the
   * language of the reports, where the header asks for neither.
   */
  static Language accepted(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      String found = Locale.lookupTag(ranges, Arrays.stream(values()).map(Language::tag).toList());
      return Optional.ofNullable(found).flatMap(Language::ofTag).orElse(ZH);
    } catch (IllegalArgumentException e) {
      return ZH;
    }
  }
}
