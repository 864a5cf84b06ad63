package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A term of a rule at one place: cells of one report, or a number.
 *
 * @param coefficient what its cells are multiplied by
 * @param reach in which report the cells stand
 * @param byForm the cells, by the form of the report that they stand in; without a form whose field
 *     does not count exactly the same as that of the form looked at
 * @param constant the number; without cells
 */
public record Operand(
    BigDecimal coefficient,
    Reach reach,
    Map<String, Choice> byForm,
    Optional<BigDecimal> constant) {
  /** Copies the map. */
  public Operand {
    byForm = Map.copyOf(byForm);
  }

  /** What it adds apart from its cells. */
  public BigDecimal number() {
    return constant.map(coefficient::multiply).orElse(BigDecimal.ZERO);
  }

  /** Its cells in reports on a form, if that form has fields that count the same. */
  public Optional<Choice> on(String form) {
    return Optional.ofNullable(byForm.get(form));
  }
}
