package org.gongkai.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One side of a rule at one place.
 *
 * @param operands addresses of the cells, claims or reports that stand there, relative to the base,
 *     in the order of the rule
 * @param sum what they come to; empty if one of them has no certain value or none is a figure
 */
public record Side(List<String> operands, Optional<BigDecimal> sum) {
  /** Copies the list and strips trailing zeros, so that equal sides are equal records. */
  public Side {
    operands = List.copyOf(operands);
    sum = sum.map(Side::plain);
  }

  /** A side without operands. */
  public static Side none() {
    return new Side(List.of(), Optional.empty());
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
