package org.gongkai.report;

import java.time.LocalDate;

/**
 * The days a report's figures cover.
 *
 * @param start first day
 * @param end last day, included
 * @param stated whether the report prints them; if not, the calendar year is meant (条例 art. 49)
 */
public record Period(LocalDate start, LocalDate end, boolean stated) {
  /** The whole calendar year, not stated. */
  public static Period wholeYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }
}
