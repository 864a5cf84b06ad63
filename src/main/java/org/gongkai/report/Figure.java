package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

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
    COUNT("count"),
    /** Money in yuan (CNY), an exact decimal. */
    AMOUNT("amount");

    private final String notation;

    Measure(String notation) {
      this.notation = notation;
    }

    /** The local name of the measure property. */
    public String notation() {
      return notation;
    }

    /** The measure with that notation, if there is one. */
    public static Optional<Measure> of(String notation) {
      return Arrays.stream(values()).filter(m -> m.notation.equals(notation)).findFirst();
    }
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
