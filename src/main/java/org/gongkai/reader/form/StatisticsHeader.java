package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.StatisticWords.Role;
import org.gongkai.reader.layout.Piece;

/**
 * The header of a statistics table: 指标名称, 计量单位, 2014年度, 历年累计, in cells or run together.
 *
 * @param end where the rows begin in the text view
 * @param hasUnits whether it has a column of units
 * @param columns those behind the labels and units, in order
 */
record StatisticsHeader(int start, int end, boolean hasUnits, List<Column> columns) {
  /**
   * One column of figures.
   *
   * @param role year, cumulative or other
   * @param year as the header prints it, if it does
   */
  record Column(Role role, Optional<Piece> year) {
    private boolean isOf(int reported) {
      boolean other = year.filter(y -> Days.year(y.text()) != reported).isPresent();
      return role == Role.CUMULATIVE || (role == Role.YEAR && year.isPresent() && !other);
    }

    /** Its notation; empty if it is none of the form's. */
    Optional<String> notation() {
      return switch (role) {
        case YEAR -> Optional.of("year");
        case CUMULATIVE -> Optional.of("cumulative");
        default -> Optional.empty();
      };
    }
  }

  StatisticsHeader {
    columns = List.copyOf(columns);
  }

  /** Of several columns headed with years only the report's own is the year's. */
  StatisticsHeader ofYear(int year) {
    long years = columns.stream().filter(c -> c.role() == Role.YEAR).count();
    List<Column> own =
        columns.stream()
            .map(c -> years > 1 && !c.isOf(year) ? new Column(Role.OTHER, Optional.empty()) : c)
            .toList();
    return new StatisticsHeader(start, end, hasUnits, own);
  }
}
