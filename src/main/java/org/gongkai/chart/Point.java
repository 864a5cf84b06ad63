package org.gongkai.chart;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One place of a chart.
 *
 * @param cell address of the figure or gap; empty if there is none, or it is of several
 * @param report address; empty if there is none
 * @param form address of the form of the report; empty if there is none
 */
public record Point(
    Mark mark, Optional<BigDecimal> value, String cell, String report, String form) {

  static final Point NOTHING = new Point(Mark.NO_REPORT, Optional.empty(), "", "", "");

  static final Point NONE_COUNTED = new Point(Mark.ZERO, Optional.of(BigDecimal.ZERO), "", "", "");

  /** What a style sheet calls it; a public word for templates. */
  public String key() {
    return mark.key();
  }

  /** Where a reader goes from here: to the figure, else to the report; empty for nowhere. */
  public String source() {
    return cell.isEmpty() ? report : cell;
  }
}
