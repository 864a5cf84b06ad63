package org.gongkai.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question is about, for lists of questions; in the order in which people see them. */
public enum Theme {
  REPORTS(new Bilingual("报告与数字", "Reports and figures")),
  REQUESTS(new Bilingual("依申请公开与复议诉讼", "Requests, reviews and lawsuits")),
  PROACTIVE(new Bilingual("主动公开", "Proactive disclosure")),
  CONTRADICTIONS(new Bilingual("矛盾与质量", "Contradictions and quality")),
  ELSEWHERE(new Bilingual("与其他数据相连", "Joined with other data"));

  private final Bilingual title;

  Theme(Bilingual title) {
    this.title = title;
  }

  public Bilingual title() {
    return title;
  }

  /** The word that stands for it in a query's header. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Theme> of(String word) {
    return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }
}
