package org.gongkai.chart;

import java.util.Arrays;
import java.util.Locale;

/** How a chart is drawn. */
public enum ChartKind {
  /** A line a series, broken wherever the form changes or a figure lacks. */
  LINE,
  /** The series of a year on top of each other: parts of one whole. */
  STACKED,
  /** The series of a year beside each other. */
  BARS;

  /** The word for it in a query's header and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no kind is called so
   */
  public static ChartKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of chart: \"" + word + "\""));
  }
}
