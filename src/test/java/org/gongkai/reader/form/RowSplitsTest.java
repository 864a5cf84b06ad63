package org.gongkai.reader.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reader.form.Figures.Kind;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.form.RowSums.Sum;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a row alone says of its cells. */
final class RowSplitsTest {
  private static final int START = 1000;

  @ParameterizedTest
  @CsvFileSource(resources = "/reader/splits.csv", numLinesToSkip = 1)
  void rowIsParted(String row, String text, String outcome, String ways, String why) {
    RowSplits found = RowSplits.of(row(row, text), sums(row));
    assertThat(found.outcome().name()).as(why).isEqualTo(outcome);
    assertThat(found.ways().stream().map(RowSplitsTest::cells))
        .as(why)
        .containsExactlyInAnyOrderElementsOf(ways == null ? List.of() : split(ways));
    found.ways().forEach(w -> checkPlaces(text, w));
  }

  @Test
  void digitThatMayBeTheNextLabelsNumberBelongsToTheOneWayThatFits() {
    GluedRow row = new GluedRow(row("requests", "").slots(), pieces("00000002", "0000000"));
    RowSplits found = RowSplits.of(row, sums("requests"));
    assertThat(found.ways().stream().map(RowSplitsTest::cells)).containsExactly("0 0 0 0 0 0 0");
  }

  @Test
  void digitThatMayBeTheProsesLeavesTwoWays() {
    GluedRow row = new GluedRow(row("fee", "").slots(), pieces("123", "12"));
    RowSplits found = RowSplits.of(row, List.of());
    assertThat(found.ways().stream().map(RowSplitsTest::cells))
        .containsExactlyInAnyOrder("1 23", "12 3", "1 2");
  }

  @Test
  void rowThatMayHaveNoCellsIsNotRead() {
    GluedRow cells = new GluedRow(row("fee", "").slots(), pieces("12", ""));
    assertThat(RowSplits.of(cells, List.of()).outcome()).isEqualTo(RowSplits.Outcome.MAYBE_EMPTY);
    GluedRow none = new GluedRow(row("fee", "").slots(), pieces("1", ""));
    assertThat(RowSplits.of(none, List.of()).outcome()).isEqualTo(RowSplits.Outcome.EMPTY);
  }

  @Test
  void noTextMakesTheSearchLong() {
    for (String text : List.of("1".repeat(100_000), "1 ".repeat(80), "1".repeat(160))) {
      long start = System.nanoTime();
      RowSplits found = RowSplits.of(row("requests", text.strip()), sums("requests"));
      assertThat(found.ways()).isEmpty();
      assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
  }

  private static List<Piece> pieces(String... texts) {
    return Arrays.stream(texts).map(t -> new Piece(START, START + t.length(), t)).toList();
  }

  private static List<String> split(String ways) {
    return Arrays.asList(ways.split("/"));
  }

  private static String cells(Split way) {
    return way.parts().stream()
        .map(p -> p.piece().text())
        .collect(Collectors.joining(" "))
        .replaceAll("８", "8");
  }

  private static void checkPlaces(String text, Split way) {
    way.parts()
        .forEach(
            p ->
                assertThat(text.substring(p.piece().start() - START, p.piece().end() - START))
                    .isEqualTo(p.piece().text()));
  }

  private static GluedRow row(String row, String text) {
    List<Kind> kinds =
        switch (row) {
          case "requests" -> List.of(count(), count(), count(), count(), count(), count(), count());
          case "regulation" -> List.of(count(), count(), count());
          case "licence" -> List.of(count(), Kind.CHANGE, count());
          case "fee" -> List.of(count(), Kind.CHANGE);
          case "procurement" -> List.of(count(), Kind.AMOUNT);
          default -> new ArrayList<>(java.util.Collections.nCopies(15, count()));
        };
    List<Slot> slots = kinds.stream().map(k -> new Slot(row, new Column("c", k))).toList();
    return new GluedRow(slots, pieces(text));
  }

  private static Kind count() {
    return Kind.COUNT;
  }

  private static List<Sum> sums(String row) {
    return switch (row) {
      case "requests" -> List.of(new Sum(List.of(6), List.of(0, 1, 2, 3, 4, 5)));
      case "cases" ->
          List.of(
              new Sum(List.of(4), List.of(0, 1, 2, 3)),
              new Sum(List.of(9), List.of(5, 6, 7, 8)),
              new Sum(List.of(14), List.of(10, 11, 12, 13)));
      default -> List.of();
    };
  }
}
