package org.gongkai.report;

import java.time.LocalDate;

/**
 * The days a report's figures cover.
 *
 * @param start first day
 * @param end last day, included
 * @param stated whether the report prints both; if not, what it does not print is that of the
 *     calendar year (条例 art. 49)
 */
public record Period(LocalDate start, LocalDate end, boolean stated) {
  /** The whole calendar year, not stated. */
  public static Period wholeYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }
}
