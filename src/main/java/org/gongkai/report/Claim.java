package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that the prose of a report states.
 *
 * @param number 1-based, in the order of the text; part of its address
 * @param indicator notation of what it counts, in code list {@code claim-indicator}; empty if the
 *     prose speaks of something that the list does not know
 * @param applicant notation of the kind of applicant it is limited to, if it is
 * @param quantity as stated, in {@code unit}
 * @param unit as printed: 条, 件, 人次, 亿元, %; empty if none is printed
 * @param precision how exactly it is stated
 * @param printed the characters of the figure and its unit, or of the words that say there is none
 * @param span where they stand
 */
public record Claim(
    int number,
    Optional<String> indicator,
    Optional<String> applicant,
    BigDecimal quantity,
    String unit,
    Precision precision,
    String printed,
    Span span) {
  /** How exactly a figure is stated. */
  public enum Precision {
    /** A bare figure. */
    EXACT,
    /** 约, 左右. */
    ABOUT,
    /** 余, 多, 超过, 以上. */
    MORE_THAN,
    /** 近, 不足, 以内. */
    LESS_THAN
  }
}
