package org.gongkai.chart;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.query.ResultTable;

/** One line of a result, by the names of its columns; a column without a value is empty. */
record Row(ResultTable table, int number) {

  String text(String column) {
    return table.value(number, column).map(ResultTable::plain).orElse("");
  }

  Optional<BigDecimal> decimal(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }

  int integer(String column) {
    return decimal(column).map(BigDecimal::intValueExact).orElse(0);
  }

  boolean has(String column) {
    return table.value(number, column).isPresent();
  }
}
