package org.gongkai.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands where a chart has room for a figure: a figure, or why there is none. */
public enum Mark {
  NUMBER("", "数字", "a figure"),
  ZERO("0", "报告写零", "the report says zero"),
  EMPTY("空", "报告留空", "left empty"),
  NOT_APPLICABLE("/", "报告写“/”或横线", "a slash or dash is printed"),
  NO_FIGURE("?", "印有内容，但读不出一个数", "something is printed that gives no figure"),
  PARTS_MISSING("…", "几行之和，其中有的没有数字", "a sum of rows of which some have no figure"),
  ABSENT("–", "报告中没有这一格", "the report has no such cell"),
  OTHER_FORM("×", "该年报告的表式没有这一项", "not on the form of that year's report"),
  NO_REPORT("·", "数据中没有该年的报告", "no report of that year is in the data");

  private static final Map<String, Mark> STATES =
      Map.of("empty", EMPTY, "not-applicable", NOT_APPLICABLE);

  private final String sign;
  private final String chinese;
  private final String english;

  Mark(String sign, String chinese, String english) {
    this.sign = sign;
    this.chinese = chinese;
    this.english = english;
  }

  /** Of a cell that is there. */
  static Mark of(Optional<BigDecimal> value, String state) {
    if (value.isPresent()) {
      return value.get().signum() == 0 ? ZERO : NUMBER;
    }
    return STATES.getOrDefault(state.substring(state.lastIndexOf('/') + 1), NO_FIGURE);
  }

  /** Whether a figure is printed, zero included. */
  public boolean isFigure() {
    return this == NUMBER || this == ZERO;
  }

  /** As classes of style sheets and JSON call it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands in place of a figure; empty for a figure. */
  public String sign() {
    return sign;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
