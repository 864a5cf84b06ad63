package org.gongkai.report;

import java.math.BigDecimal;

/**
 * How much a claim states, as printed and as a plain number; neither is rounded.
 *
 * @param stated in {@code unit}: 1.2 for 1.2万条
 * @param unit as printed, with what multiplies it: 条, 万条, 亿元, %; empty if none is printed
 * @param value 12000 for 1.2万条; yuan for money; negative for a change downwards
 * @param dimension what {@code value} is of
 */
public record Quantity(BigDecimal stated, String unit, BigDecimal value, Dimension dimension) {
  /** What a quantity is of. */
  public enum Dimension {
    /** Things, persons or times. */
    COUNT("count"),
    /** Yuan. */
    MONEY("money"),
    /** Hundredths, or percentage points. */
    PERCENT("percent");

    private final String notation;

    Dimension(String notation) {
      this.notation = notation;
    }

    /** Its name in the parsed JSON. */
    public String notation() {
      return notation;
    }
  }

  /** Strips trailing zeros, so that equal quantities are equal records. */
  public Quantity {
    stated = plain(stated);
    value = plain(value);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
