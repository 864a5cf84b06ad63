package org.gongkai.repair;

/** How a hypothesis explains what is printed; notations of code list {@code repair-kind}. */
enum Kind {
  /** A total was not brought up to date. */
  TOTAL_NOT_UPDATED("total-not-updated", 4),
  /** A figure stands in the column beside its own. */
  NEIGHBOURING_COLUMN("neighbouring-column", 4),
  /** A figure stands in the row above or below its own. */
  NEIGHBOURING_ROW("neighbouring-row", 4),
  /** Two digits are the other way round. */
  DIGITS_SWAPPED("digits-swapped", 4),
  /** One digit is another. */
  DIGIT("digit", 3),
  /** One digit is missing or too many. */
  DIGIT_COUNT("digit-count", 3),
  /** A figure stands in another column of its row. */
  ANOTHER_COLUMN("another-column", 2),
  /** A figure stands in another row of its column. */
  ANOTHER_ROW("another-row", 2),
  /** A figure, with its totals, was left at zero. */
  LEFT_AT_ZERO("left-at-zero", 2),
  /** A row repeats figures that are not its own. */
  ROW("row", 2),
  /** A figure, with its totals, is another. */
  FIGURE("figure", 1),
  /** A column's figures are others. */
  COLUMN("column", 1),
  /** Several figures, by no pattern that is known. */
  SEVERAL("several", 0);

  private final String notation;
  private final int plausibility;

  Kind(String notation, int plausibility) {
    this.notation = notation;
    this.plausibility = plausibility;
  }

  String notation() {
    return notation;
  }

  /** 0 to 4; less than the weight of one changed cell. */
  int plausibility() {
    return plausibility;
  }
}
