package org.gongkai.report;

import java.util.Arrays;
import java.util.Optional;

/**
 * What decided where the digits of an inferred cell end; the notations of code list {@code
 * constraint}.
 */
public enum Constraint {
  /** The row's characters can be parted over its columns in one way only. */
  DIGITS("digits"),
  /** Of several ways, one alone agrees with the sum that the row itself states. */
  ROW_SUM("row-sum"),
  /** Of several ways, one alone lets the sums down the columns of the whole table come out. */
  COLUMN_SUMS("column-sums"),
  /** Of several ways, one alone leaves what was counted in all years no less than in this one. */
  CUMULATIVE("cumulative"),
  /** The digits end in the number of the next label, and one number alone comes next. */
  NUMBERING("numbering");

  private final String notation;

  Constraint(String notation) {
    this.notation = notation;
  }

  /** The concept's notation. */
  public String notation() {
    return notation;
  }

  /** The constraint with that notation, if there is one. */
  public static Optional<Constraint> of(String notation) {
    return Arrays.stream(values()).filter(c -> c.notation.equals(notation)).findFirst();
  }
}
