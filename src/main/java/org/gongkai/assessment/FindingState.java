package org.gongkai.assessment;

import java.util.Arrays;
import java.util.Optional;

/** What a rule came to at one place; code list {@code finding-state}. */
public enum FindingState {
  /** Both sides are stated and agree. Only counted, not written one by one. */
  HOLDS("holds"),
  /** Both sides are stated and contradict each other. */
  BROKEN("broken"),
  /** An operand is missing or has no certain value. */
  UNDECIDABLE("undecidable"),
  /** The rule means something here, but its two sides cannot be compared. */
  NOT_APPLICABLE("not-applicable");

  private final String notation;

  FindingState(String notation) {
    this.notation = notation;
  }

  /** The concept's notation. */
  public String notation() {
    return notation;
  }

  /** The state with that notation, if there is one. */
  public static Optional<FindingState> of(String notation) {
    return Arrays.stream(values()).filter(s -> s.notation.equals(notation)).findFirst();
  }
}
