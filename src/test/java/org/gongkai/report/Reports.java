package org.gongkai.report;

import java.math.BigDecimal;
import java.time.Instant;
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
                    tail.issued(),
                    claims,
                    tail.remarks(source.file())));
  }

  private record Tail(
      String form,
      List<Section> sections,
      List<FormTable> tables,
      Optional<Issued> issued,
      List<Problem> problems) {
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
            Arbitraries.integers().greaterOrEqual(0),
            Arbitraries.of("http://example.org/年报?a=1", "HTTPS://例子.中国/").optional(),
            Arbitraries.longs()
                .between(0, 4_102_444_800_000L)
                .map(Instant::ofEpochMilli)
                .optional())
        .as(
            (file, hash, bytes, chars, address, retrieved) ->
                new Source(
                    file,
                    hash,
                    bytes,
                    chars,
                    "text/plain",
                    Optional.of("UTF-8"),
                    address,
                    retrieved));
  }

  private static Arbitrary<Reporter> reporters() {
    Arbitrary<String> keys = Arbitraries.of("360981", "360981/行政审批局", "zone/平潭综合实验区");
    Arbitrary<Reporter.Jurisdiction> places =
        Combinators.combine(
                Arbitraries.of("360981", "362324@1981"),
                Arbitraries.of("360981", "360981126").optional(),
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

  private static Arbitrary<Issued> issued() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(10_000, 50_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(days, told()).as(Issued::new);
  }

  private static Arbitrary<Tail> tail() {
    Arbitrary<Section> sections =
        Combinators.combine(Arbitraries.integers().between(1, 99), texts(), spans())
            .as(Section::new);
    Arbitrary<FormTable> tables =
        Combinators.combine(
                Arbitraries.of("proactive", "requests", "cases", "statistics"),
                spans(),
                cells().list().ofMinSize(1).ofMaxSize(5),
                indicators().list().ofMaxSize(4).uniqueElements(Indicator::row))
            .as(FormTable::new);
    Arbitrary<Problem> problems =
        Combinators.combine(
                Arbitraries.of(Code.values()),
                texts(),
                Arbitraries.integers().greaterOrEqual(0),
                texts())
            .as((code, part, line, found) -> new Problem(code, new Place("", part, line), found));
    return Combinators.combine(
            Arbitraries.of("form-2014", "form-2019", "form-2021", "narrative"),
            sections.list().ofMaxSize(3),
            tables.list().ofMinSize(1).ofMaxSize(3),
            issued().optional(),
            problems.list().ofMaxSize(3))
        .as(
            (form, found, all, day, said) ->
                new Tail(form, found, form.equals("narrative") ? List.of() : all, day, said));
  }

  private static Arbitrary<Indicator> indicators() {
    Arbitrary<String> rows = Arbitraries.of("total", "in-force", "local.7", "local.12");
    return Combinators.combine(
            rows,
            texts(),
            texts().filter(t -> !t.isEmpty()).optional(),
            Arbitraries.of(Figure.Measure.values()).optional(),
            rows.optional(),
            spans())
        .as(Indicator::new);
  }

  private static Arbitrary<Cell> cells() {
    Arbitrary<String> notations =
        Arbitraries.of("refused.1", "total", "in-force", "amount", "local.7");
    Arbitrary<CellState> states = Arbitraries.of(CellState.values());
    Arbitrary<Constraint> constraints = Arbitraries.of(Constraint.values());
    Arbitrary<List<Figure>> several = figures().list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(notations, notations, states, texts(), spans(), several, constraints)
        .as(
            (row, column, state, printed, span, figures, constraint) ->
                new Cell(
                    row,
                    column,
                    state,
                    printed,
                    span,
                    state.hasFigure() ? Optional.of(figures.get(0)) : Optional.empty(),
                    state == CellState.INFERRED ? Optional.of(constraint) : Optional.empty(),
                    state == CellState.AMBIGUOUS ? figures.subList(1, figures.size()) : List.of()));
  }

  private static Arbitrary<Figure> figures() {
    Arbitrary<BigDecimal> whole = Arbitraries.bigIntegers().map(BigDecimal::new);
    Arbitrary<BigDecimal> money = Arbitraries.bigDecimals().ofScale(6);
    return Arbitraries.oneOf(
        whole.map(v -> new Figure(Figure.Measure.COUNT, v)),
        money.map(v -> new Figure(Figure.Measure.AMOUNT, v)));
  }
}
