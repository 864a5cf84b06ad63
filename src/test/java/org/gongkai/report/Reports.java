package org.gongkai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told.Evidence;

/** Reports that no file holds, with every text a report can print. */
final class Reports {
  private Reports() {}

  static Arbitrary<Report> any() {
    return Combinators.combine(
            sources(),
            reporters(),
            Arbitraries.integers().between(2008, 9999),
            told(),
            periods(),
            tail(),
            Claims.any().list().ofMaxSize(3))
        .as(
            (source, who, year, told, period, tail, claims) ->
                new Report(
                    source,
                    who,
                    year,
                    told,
                    period,
                    tail.form(),
                    told,
                    tail.sections(),
                    tail.tables(),
                    Optional.empty(),
                    claims,
                    tail.remarks(source.file())));
  }

  private record Tail(
      String form, List<Section> sections, List<FormTable> tables, List<Problem> problems) {
    List<Problem> remarks(String file) {
      return problems.stream()
          .map(
              p ->
                  new Problem(
                      p.code(), new Place(file, p.place().part(), p.place().line()), p.found()))
          .toList();
    }
  }

  /** Chinese, quotes, control characters, characters beyond the basic plane; no half of a pair. */
  static Arbitrary<String> texts() {
    Arbitrary<String> common =
        Arbitraries.of(
            "丰城市",
            "\"",
            "\\",
            "\n",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "𠮷",
            "</script>",
            "'",
            "，",
            "\u2028",
            "é");
    Arbitrary<String> any =
        Arbitraries.strings()
            .all()
            .ofMaxLength(5)
            .filter(s -> s.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000));
    return Arbitraries.oneOf(common, any).list().ofMaxSize(6).map(l -> String.join("", l));
  }

  static Arbitrary<Span> spans() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 1_000_000);
    return Combinators.combine(numbers, numbers)
        .as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)));
  }

  private static Arbitrary<Told> told() {
    return Combinators.combine(Arbitraries.of(Evidence.values()), texts(), spans()).as(Told::new);
  }

  private static Arbitrary<Source> sources() {
    return Combinators.combine(
            texts(),
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(64),
            Arbitraries.longs().greaterOrEqual(0),
            Arbitraries.integers().greaterOrEqual(0))
        .as(
            (file, hash, bytes, chars) ->
                new Source(file, hash, bytes, chars, "text/plain", Optional.of("UTF-8")));
  }

  private static Arbitrary<Reporter> reporters() {
    Arbitrary<String> keys = Arbitraries.of("360981", "360981/行政审批局", "zone/平潭综合实验区");
    Arbitrary<Reporter.Jurisdiction> places =
        Combinators.combine(
                Arbitraries.of("360981", "362324@1981"),
                Arbitraries.of("360981").optional(),
                texts(),
                Arbitraries.of("province", "prefecture", "county", "township"))
            .as(Reporter.Jurisdiction::new);
    return Combinators.combine(keys, texts(), texts().optional(), places, told()).as(Reporter::new);
  }

  private static Arbitrary<Period> periods() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(10_000, 50_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(days, days, Arbitraries.of(true, false)).as(Period::new);
  }

  private static Arbitrary<Tail> tail() {
    Arbitrary<Section> sections =
        Combinators.combine(Arbitraries.integers().between(1, 6), texts(), spans())
            .as(Section::new);
    Arbitrary<FormTable> tables =
        Combinators.combine(
                Arbitraries.of("proactive", "requests", "cases"),
                spans(),
                cells().list().ofMinSize(1).ofMaxSize(5))
            .as(FormTable::new);
    Arbitrary<Problem> problems =
        Combinators.combine(
                Arbitraries.of(Code.values()),
                texts(),
                Arbitraries.integers().greaterOrEqual(0),
                texts())
            .as((code, part, line, found) -> new Problem(code, new Place("", part, line), found));
    return Combinators.combine(
            Arbitraries.of("form-2019", "form-2021"),
            sections.list().ofMaxSize(3),
            tables.list().ofMinSize(1).ofMaxSize(3),
            problems.list().ofMaxSize(3))
        .as(Tail::new);
  }

  private static Arbitrary<Cell> cells() {
    Arbitrary<String> notations = Arbitraries.of("refused.1", "total", "in-force", "amount");
    return Combinators.combine(notations, notations, texts(), spans(), figures().optional(0.7))
        .as(
            (row, column, printed, span, figure) ->
                new Cell(row, column, state(figure, span), printed, span, figure));
  }

  private static CellState state(Optional<Figure> figure, Span span) {
    CellState[] gaps = {
      CellState.EMPTY,
      CellState.NOT_APPLICABLE,
      CellState.TEXT,
      CellState.AMBIGUOUS,
      CellState.UNREADABLE
    };
    return figure.isPresent() ? CellState.NUMBER : gaps[span.end() % gaps.length];
  }

  private static Arbitrary<Figure> figures() {
    Arbitrary<BigDecimal> whole = Arbitraries.bigIntegers().map(BigDecimal::new);
    Arbitrary<BigDecimal> money = Arbitraries.bigDecimals().ofScale(6);
    return Arbitraries.oneOf(
        whole.map(v -> new Figure(Figure.Measure.COUNT, v)),
        money.map(v -> new Figure(Figure.Measure.AMOUNT, v)));
  }
}
