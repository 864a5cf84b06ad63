package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Claim;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;
import org.gongkai.report.Span;

/** What holds of every table that is read: its cells quote the text, and no digit is invented. */
final class Quotation {
  private Quotation() {}

  static void check(String text, FormTable table) {
    assertThat(table.cells().stream().map(c -> c.row() + "/" + c.column())).doesNotHaveDuplicates();
    for (Cell cell : table.cells()) {
      assertThat(at(text, cell.span())).isEqualTo(cell.printed());
      assertThat(cell.span().start()).isGreaterThanOrEqualTo(table.span().start());
      assertThat(cell.span().end()).isLessThanOrEqualTo(table.span().end());
      cell.figure().ifPresent(f -> checkDigits(cell, f));
      if (cell.state() == CellState.EMPTY) {
        assertThat(cell.printed()).isEmpty();
      }
    }
  }

  /** The claims quote the text, in its order, each within its sentence and outside the tables. */
  static void check(String text, Report report) {
    int number = 0;
    for (Claim claim : report.claims()) {
      Span figure = claim.figure().span();
      Span sentence = claim.sentence().span();
      assertThat(claim.number()).isEqualTo(++number);
      assertThat(at(text, figure)).isEqualTo(claim.figure().printed()).isNotEmpty();
      assertThat(at(text, sentence)).isEqualTo(claim.sentence().printed());
      assertThat(figure.start()).isGreaterThanOrEqualTo(sentence.start());
      assertThat(figure.end()).isLessThanOrEqualTo(sentence.end());
      assertThat(report.tables())
          .noneMatch(t -> figure.start() >= t.span().start() && figure.end() <= t.span().end());
    }
  }

  static String at(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
  }

  /** The digits of a figure, but for zeros that a unit such as 万 adds, are those printed. */
  private static void checkDigits(Cell cell, Figure figure) {
    String printed = digits(Normalizer.normalize(cell.printed(), Normalizer.Form.NFKC));
    String value = digits(figure.value().toPlainString());
    if (figure.measure() == Figure.Measure.COUNT) {
      assertThat(value).as(cell.toString()).isEqualTo(printed);
    } else {
      assertThat(trimmed(value)).as(cell.toString()).isEqualTo(trimmed(printed));
    }
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static String trimmed(String digits) {
    return digits.replaceAll("^0+|0+$", "");
  }
}
