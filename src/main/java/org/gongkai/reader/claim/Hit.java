package org.gongkai.reader.claim;

import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity;

/**
 * Characters that may be a claim: a figure with its unit, or words that say there is none.
 * Positions are those of the folded text.
 *
 * @param base the unit without what multiplies it; empty if none is printed
 * @param kind what was found
 */
record Hit(int from, int to, Kind kind, Quantity quantity, String base, Precision precision) {
  /** What was found. */
  enum Kind {
    /** A figure in digits. */
    DIGITS,
    /** A figure in Chinese numerals. */
    NUMERALS,
    /** Words that say that a thing did not come to pass: 未收到. */
    DENIAL,
    /** Words that deny only with a noun behind them: 没有, 无. */
    WEAK_DENIAL
  }

  boolean isDenial() {
    return kind == Kind.DENIAL || kind == Kind.WEAK_DENIAL;
  }

  boolean isPercent() {
    return quantity.dimension() == Quantity.Dimension.PERCENT;
  }
}
