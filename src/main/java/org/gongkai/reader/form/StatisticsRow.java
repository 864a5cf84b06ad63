package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.StatisticCodes.Code;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Figure.Measure;
import org.gongkai.report.Indicator;

/**
 * A row of a statistics table and what it counts.
 *
 * @param id notation of its code, or local. and its number; blank for a heading that no list knows
 * @param parent id of the row it is a part of
 * @param kind how its cells are read; empty if its unit is neither of counts nor of money
 */
record StatisticsRow(
    PrintedRow printed,
    String id,
    Optional<Code> code,
    Optional<String> parent,
    Optional<Figures.Kind> kind) {
  boolean isHeading() {
    return printed.fit() == PrintedRow.Fit.HEADING;
  }

  /** Whether what is printed behind another row's label is the same. */
  boolean sameValues(StatisticsRow other) {
    return texts().equals(other.texts());
  }

  private List<String> texts() {
    return printed.values().stream().map(v -> v.text()).toList();
  }

  Indicator indicator(TextView view) {
    return new Indicator(
        id,
        printed.name(),
        printed.unit().map(u -> u.text()),
        kind.map(k -> k == Figures.Kind.COUNT ? Measure.COUNT : Measure.AMOUNT),
        parent,
        view.span(printed.label()));
  }
}
