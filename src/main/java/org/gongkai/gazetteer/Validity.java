package org.gongkai.gazetteer;

import java.util.OptionalInt;

/**
 * The years in which something stood in the Ministry's yearly list of 31 December.
 *
 * @param from first such year; empty if it stood in the first list already and its real start is
 *     unknown
 * @param until first year whose list no longer has it; empty if it is still in force
 */
public record Validity(OptionalInt from, OptionalInt until) {
  /** Year of the first list; nothing is known of the years before. */
  public static final int FIRST_LIST = 1981;

  public int firstYear() {
    return from.orElse(FIRST_LIST);
  }

  /** Holds on 31 December of that year. */
  public boolean covers(int year) {
    return firstYear() <= year && (until.isEmpty() || year < until.getAsInt());
  }

  public boolean overlaps(Validity other) {
    return firstYear() < other.until.orElse(Integer.MAX_VALUE)
        && other.firstYear() < until.orElse(Integer.MAX_VALUE);
  }

  /** Both ends inclusive, in words: {@code 1981 or earlier to 1987}. */
  String inWords() {
    String start = from.isPresent() ? String.valueOf(firstYear()) : FIRST_LIST + " or earlier";
    return until.isPresent()
        ? "from " + start + " to " + (until.getAsInt() - 1)
        : "from " + start + " on";
  }

  static Validity of(String from, String until) {
    return new Validity(yearOf(from), yearOf(until));
  }

  private static OptionalInt yearOf(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }
}
