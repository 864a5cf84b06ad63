package org.gongkai.rule;

import java.util.Arrays;
import java.util.Optional;

/** In which report a term of a rule stands; code list {@code reach}. */
public enum Reach {
  /** The report that is looked at. */
  OWN("own"),
  /** The same body's report of the year before; of several that it goes on from, their sum. */
  LAST_YEAR("last-year"),
  /** The same body's report of the year after; of several that go on from it, their sum. */
  NEXT_YEAR("next-year"),
  /** The report of each body below it, one at a time. */
  EACH_PART("each-part"),
  /** The reports of bodies below it that are there and state the figure, together. */
  KNOWN_PARTS("known-parts"),
  /** The reports of all bodies below it, together. */
  ALL_PARTS("all-parts");

  private final String notation;

  Reach(String notation) {
    this.notation = notation;
  }

  /** The concept's notation. */
  public String notation() {
    return notation;
  }

  /** Whether it looks at bodies below. */
  public boolean looksDown() {
    return this == EACH_PART || this == KNOWN_PARTS || this == ALL_PARTS;
  }

  /** The reach with that notation, if there is one. */
  public static Optional<Reach> of(String notation) {
    return Arrays.stream(values()).filter(r -> r.notation.equals(notation)).findFirst();
  }
}
