package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An equation over the cells of one report alone: the signed cells add up to {@code constant}, or
 * to at least or at most as much.
 *
 * @param rule notation of the rule
 * @param place as in its findings
 * @param comparison how the sum of the cells stands to the constant
 * @param cells those of the left side with their coefficients, those of the right with theirs
 *     negated
 * @param constant the numbers of the right side less those of the left
 */
public record OwnEquation(
    String rule, String place, Comparison comparison, List<SignedCell> cells, BigDecimal constant) {
  /** Copies the list. */
  public OwnEquation {
    cells = List.copyOf(cells);
  }

  /**
   * A cell with what it is multiplied by.
   *
   * @param path {@code table/row/column}
   */
  public record SignedCell(String path, BigDecimal coefficient) {}

  static OwnEquation of(String rule, Comparison comparison, Instance instance, Stated report) {
    var cells = new ArrayList<SignedCell>();
    BigDecimal constant = BigDecimal.ZERO;
    for (Operand operand : instance.left()) {
      add(cells, operand, operand.coefficient(), report);
      constant = constant.subtract(operand.number());
    }
    for (Operand operand : instance.right()) {
      add(cells, operand, operand.coefficient().negate(), report);
      constant = constant.add(operand.number());
    }
    return new OwnEquation(rule, instance.place(), comparison, cells, constant);
  }

  private static void add(
      List<SignedCell> cells, Operand operand, BigDecimal coefficient, Stated report) {
    operand
        .on(report.form())
        .ifPresent(c -> c.in(report).forEach(p -> cells.add(new SignedCell(p, coefficient))));
  }
}
