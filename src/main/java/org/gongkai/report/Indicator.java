package org.gongkai.report;

import java.util.Optional;

/**
 * One row of a statistics table (政府信息公开情况统计表): what it counts, as the report prints it.
 *
 * @param row notation in code list {@code statistic}; {@code local.7} if the list does not know it
 *     and it is the table's seventh row
 * @param label as printed, without white space and the number before it
 * @param unit as printed: 条, 件, 万元; empty if the table prints none
 * @param measure what its figures are; empty if the unit is neither of counts nor of money
 * @param parent row that it is a part of (其中), by the numbers the report prints; empty if they do
 *     not say
 * @param span where the label stands
 */
public record Indicator(
    String row,
    String label,
    Optional<String> unit,
    Optional<Figure.Measure> measure,
    Optional<String> parent,
    Span span) {
  private static final String LOCAL = "local.";

  /** The row of an indicator that no code list knows; {@code number} counts rows from 1. */
  public static String local(int number) {
    return LOCAL + number;
  }

  /** Whether a row is one that no code list knows. */
  public static boolean isLocal(String row) {
    return row.startsWith(LOCAL);
  }

  /** Whether the report alone prints it. */
  public boolean isLocal() {
    return isLocal(row);
  }

  /** Whether its figures are sums of money. */
  public boolean isMoney() {
    return measure.filter(m -> m == Figure.Measure.AMOUNT).isPresent();
  }
}
