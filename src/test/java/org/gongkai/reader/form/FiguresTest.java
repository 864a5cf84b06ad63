package org.gongkai.reader.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.report.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of figures.csv: what one cell's characters say in a column of some kind. */
final class FiguresTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/reader/figures.csv",
      numLinesToSkip = 1,
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      nullValues = "NULL",
      quoteCharacter = '`')
  void cellSays(String printed, Figures.Kind kind, String state, String value) {
    Figures.Reading reading = Figures.read(printed == null ? "" : printed, kind);
    assertThat(reading.state().notation()).isEqualTo(state);
    assertThat(reading.figure().map(f -> f.value().toPlainString()).orElse(""))
        .isEqualTo(value == null ? "" : value);
    boolean money = kind.name().startsWith("AMOUNT");
    assertThat(reading.figure().map(Figure::measure))
        .isIn(Optional.empty(), Optional.of(money ? Figure.Measure.AMOUNT : Figure.Measure.COUNT));
  }

  @Test
  void headerGivesTheUnitOfMoney() {
    assertThat(Figures.kind("amount", "本年收费金额（单位：万元）")).isEqualTo(Figures.Kind.AMOUNT_IN_WAN);
    assertThat(Figures.kind("amount", "本年收费金额\n（单位：万 元 ）")).isEqualTo(Figures.Kind.AMOUNT_IN_WAN);
    assertThat(Figures.kind("amount", "采购总金额(亿元)")).isEqualTo(Figures.Kind.AMOUNT_IN_YI);
    assertThat(Figures.kind("amount", "采购总金额（元）")).isEqualTo(Figures.Kind.AMOUNT_IN_YUAN);
    assertThat(Figures.kind("amount", "采购总金额")).isEqualTo(Figures.Kind.AMOUNT);
    assertThat(Figures.kind("change", "本年增/减")).isEqualTo(Figures.Kind.CHANGE);
    assertThat(Figures.kind("decisions", "处理决定数量")).isEqualTo(Figures.Kind.COUNT);
  }
}
