package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How the two sides of a rule must stand to each other; code list {@code comparison}. */
public enum Comparison {
  /** Left is right. */
  EQUAL("equal"),
  /** Left is right or more. */
  AT_LEAST("at-least"),
  /** Left is right or less. */
  AT_MOST("at-most");

  private final String notation;

  Comparison(String notation) {
    this.notation = notation;
  }

  /** The concept's notation. */
  public String notation() {
    return notation;
  }

  /** Whether two sums stand so; scale does not matter. */
  public boolean holds(BigDecimal left, BigDecimal right) {
    int sign = left.compareTo(right);
    return switch (this) {
      case EQUAL -> sign == 0;
      case AT_LEAST -> sign >= 0;
      case AT_MOST -> sign <= 0;
    };
  }

  /** The comparison with that notation, if there is one. */
  public static Optional<Comparison> of(String notation) {
    return Arrays.stream(values()).filter(c -> c.notation.equals(notation)).findFirst();
  }
}
