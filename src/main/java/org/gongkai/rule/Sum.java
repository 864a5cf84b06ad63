package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.assessment.Side;

/** What one side of an equation comes to at one place, as far as its figures are stated. */
final class Sum {
  private final View view;
  private final Optional<Stated> part;
  private final List<CellAt> cells = new ArrayList<>();
  private final List<CellAt> gaps = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal slack = BigDecimal.ZERO;
  private boolean otherForm;
  private boolean figures;

  private Sum(View view, Optional<Stated> part) {
    this.view = view;
    this.part = part;
  }

  /**
   * Adds terms up.
   *
   * @param part the body below that is looked at, for terms that look at one at a time
   */
  static Sum of(List<Operand> operands, View view, Optional<Stated> part) {
    Sum sum = new Sum(view, part);
    operands.forEach(sum::add);
    return sum;
  }

  /** Adds the cells of the report itself up. */
  static Sum ofCells(List<Choice> choices, View view) {
    Sum sum = new Sum(view, Optional.empty());
    for (Choice choice : choices) {
      for (String path : choice.in(view.own())) {
        sum.add(BigDecimal.ONE, view.own(), path, false);
      }
    }
    return sum;
  }

  /** A sum of money in 亿 stands for all that is written so. */
  private void loosen(StatedCell cell, BigDecimal value) {
    if (!cell.printed().equals(value.toPlainString())) {
      slack = slack.add(Rounding.slack(cell.printed(), value));
    }
  }

  private void add(Operand operand) {
    total = total.add(operand.number());
    figures |= operand.constant().isPresent();
    if (operand.constant().isEmpty()) {
      List<Stated> reports =
          operand.reach() == Reach.EACH_PART
              ? part.stream().toList()
              : view.reports(operand.reach());
      reports.forEach(r -> add(operand, r));
    }
  }

  private void add(Operand operand, Stated report) {
    Optional<Choice> choice = operand.on(report.form());
    boolean known = operand.reach() == Reach.KNOWN_PARTS;
    if (choice.isEmpty()) {
      otherForm |= !known;
      return;
    }
    for (String path : choice.get().in(report)) {
      add(operand.coefficient(), report, path, known);
    }
  }

  private void add(BigDecimal coefficient, Stated report, String path, boolean known) {
    StatedCell cell = report.cells().get(path);
    if (cell != null && cell.value().isPresent()) {
      BigDecimal value = cell.value().get();
      total = total.add(coefficient.equals(BigDecimal.ONE) ? value : value.multiply(coefficient));
      cells.add(new CellAt(report, path, Optional.of(cell)));
      loosen(cell, value);
      figures = true;
    } else if (!known) {
      CellAt gap = new CellAt(report, path, Optional.ofNullable(cell));
      cells.add(gap);
      gaps.add(gap);
    }
  }

  /** Whether a report stands on a form that has no field that counts the same. */
  boolean isOfOtherForm() {
    return otherForm;
  }

  /** Whether every term has a figure. */
  boolean isWhole() {
    return figures && gaps.isEmpty() && !otherForm;
  }

  BigDecimal total() {
    return total;
  }

  /** How far it may be from what it stands for, if cells are printed in larger units. */
  BigDecimal slack() {
    return slack;
  }

  /** Whether it is as far from another as that at most. */
  boolean isWithin(BigDecimal most, Sum other) {
    return most.signum() > 0 && total.subtract(other.total).abs().compareTo(most) <= 0;
  }

  /** How many reports its cells stand in. */
  long reports() {
    return cells.stream().map(c -> c.report().report()).distinct().count();
  }

  /** Something else that was looked at, and everything here. */
  List<Seen> and(Seen other) {
    return Stream.concat(Stream.of(other), seen().stream()).toList();
  }

  /** Everything that was looked at. */
  List<Seen> seen() {
    return CellAt.seen(cells);
  }

  /** What has no certain figure. */
  List<CellAt> gaps() {
    return gaps;
  }

  Side side() {
    return new Side(
        cells.stream().map(c -> c.report().address(c.path())).toList(),
        isWhole() ? Optional.of(total) : Optional.empty());
  }
}
