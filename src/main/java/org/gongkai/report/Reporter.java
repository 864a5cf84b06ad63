package org.gongkai.report;

import java.util.Optional;

/**
 * The body that reports, and the place it acts for.
 *
 * @param key local part of its address: 360981, or 360981/行政审批局 for an organ
 * @param name official Chinese name
 * @param englishName its English name, where the register has one
 * @param jurisdiction the division or zone it acts for
 * @param told how the report names it
 */
public record Reporter(
    String key, String name, Optional<String> englishName, Jurisdiction jurisdiction, Told told) {
  /**
   * The division or functional zone a body acts for.
   *
   * @param key local part of its address: 360981, 362324@1981 or zone/NAME
   * @param code GB/T 2260 code, nine digits for a township; empty for a functional zone
   * @param name Chinese name
   * @param level notation of code list {@code level}
   */
  public record Jurisdiction(String key, Optional<String> code, String name, String level) {}

  /**
   * Whether this is the place's government, whose figures cover the whole territory (条例 art. 49).
   */
  public boolean isGovernment() {
    return key.equals(jurisdiction.key());
  }
}
