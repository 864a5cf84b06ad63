package org.gongkai.report;

import java.math.BigDecimal;

/**
 * The value a cell states, exactly as printed and never rounded.
 *
 * @param measure what is measured; decides the unit of {@code value}
 * @param value a whole number for counts (negative only for a change), yuan for amounts
 */
public record Figure(Measure measure, BigDecimal value) {
  /** What a figure measures; the measure properties of the Data Cube. */
  public enum Measure {
    /** Applications, cases, documents, decisions, projects: a whole number. */
    COUNT,
    /** Money in yuan (CNY), an exact decimal. */
    AMOUNT
  }

  /** Strips trailing zeros, so that equal figures are equal records; refuses a broken count. */
  public Figure {
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    if (measure == Measure.COUNT && value.scale() > 0) {
      throw new IllegalArgumentException("a count is a whole number, not " + value);
    }
  }
}
