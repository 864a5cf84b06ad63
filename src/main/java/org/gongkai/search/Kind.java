package org.gongkai.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be found; of equal hits that of the earlier kind is the first. */
public enum Kind {
  JURISDICTION("地方", "Places"),
  AGENCY("机关", "Bodies"),
  CONCEPT("类别与规则", "Categories and rules"),
  REPORT("报告", "Reports"),
  CLAIM("正文中的数字", "Figures in the prose"),
  PROSE("报告正文", "Prose");

  private final String chinese;
  private final String english;

  Kind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** How it is called in addresses and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Whether its words are those of reports, and not a name. */
  boolean isText() {
    return this == CLAIM || this == PROSE;
  }

  public static Optional<Kind> ofId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
