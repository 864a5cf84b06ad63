package org.gongkai.report;

import java.util.Arrays;
import java.util.Optional;

/** What a cell of the form holds; the notations of code list {@code state}. */
public enum CellState {
  /** The text is one figure. */
  NUMBER("number"),
  /** One figure, whose borders the text does not mark but a {@link Constraint} forces. */
  INFERRED("inferred"),
  /** The report leaves the cell empty; that is not zero. */
  EMPTY("empty"),
  /** A dash or a slash. */
  NOT_APPLICABLE("not-applicable"),
  /** Text that is not a figure; kept as it stands. */
  TEXT("text"),
  /** A figure is there, but the text allows more than one reading of it. */
  AMBIGUOUS("ambiguous"),
  /** The row's text cannot be laid out over its columns. */
  UNREADABLE("unreadable");

  private final String notation;

  CellState(String notation) {
    this.notation = notation;
  }

  /** The concept's notation. */
  public String notation() {
    return notation;
  }

  /** Whether a cell of this state has a figure. */
  public boolean hasFigure() {
    return this == NUMBER || this == INFERRED;
  }

  /** The state with that notation, if there is one. */
  public static Optional<CellState> of(String notation) {
    return Arrays.stream(values()).filter(s -> s.notation.equals(notation)).findFirst();
  }
}
