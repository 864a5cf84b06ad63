package org.gongkai.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Verdict.Standing;

/** Assessments and verdicts that no rule made. */
final class Assessments {
  private static final List<String> REPORTS =
      List.of(
          "id/report/360981/2020",
          "id/report/360981/行政审批局/2021",
          "id/report/362324@1949/2019",
          "id/report/zone/平潭综合实验区/财政局/2019");

  private Assessments() {}

  static Arbitrary<Assessment> any() {
    Arbitrary<List<Finding>> findings = finding().list().ofMaxSize(4);
    Arbitrary<List<Tally>> tallies = tally().list().ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(REPORTS),
            Arbitraries.integers().between(2008, 9999),
            findings,
            tallies,
            repair().list().ofMaxSize(3),
            addresses(),
            addresses(),
            Combinators.combine(word(), counts()).as(Measurement::new).list().ofMaxSize(3))
        .as(
            (report, year, found, tallied, repairs, previous, parts, measured) ->
                new Assessment(
                    report,
                    "360981/行政审批局",
                    "360981",
                    year,
                    found,
                    tallied,
                    repairs,
                    previous,
                    parts,
                    previous,
                    measured));
  }

  static Arbitrary<Run> run() {
    return Combinators.combine(word(), hex(), addresses()).as(Run::new);
  }

  static Arbitrary<Verdict> verdict(String report) {
    Arbitrary<String> findings =
        Combinators.combine(word(), Arbitraries.of("", "total", "claim/10", "甲/b/c"))
            .as((rule, place) -> FindingAddresses.finding(report, rule, place));
    Arbitrary<String> said = text().filter(t -> !t.isBlank());
    return Combinators.combine(
            findings, Arbitraries.of(Verdict.State.values()), said, said, times(), hex())
        .as(Verdict::new);
  }

  static Arbitrary<Verdicts> verdicts() {
    return Arbitraries.of(REPORTS)
        .flatMap(
            report ->
                Combinators.combine(verdict(report), Arbitraries.of(Standing.values()))
                    .as(Map::entry)
                    .list()
                    .ofMaxSize(4)
                    .map(
                        entries -> {
                          TreeMap<Verdict, Standing> map = new TreeMap<>(Verdicts.ORDER);
                          entries.forEach(e -> map.put(e.getKey(), e.getValue()));
                          return new Verdicts(report, map);
                        }));
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond);
  }

  private static Arbitrary<Finding> finding() {
    Arbitrary<FindingState> states =
        Arbitraries.of(FindingState.values()).filter(s -> s != FindingState.HOLDS);
    return Combinators.combine(
            word(),
            Arbitraries.of("", "natural-person", "claim/10", "360981/行政审批局/licence/decisions"),
            states,
            side(),
            side(),
            addresses(),
            text().filter(t -> !t.isEmpty()),
            Combinators.combine(hex(), word(), Arbitraries.of(Blame.values())).as(Last::new))
        .as(
            (rule, place, state, left, right, missing, sentence, last) ->
                new Finding(
                    rule,
                    place,
                    state,
                    left,
                    right,
                    missing,
                    state == FindingState.BROKEN ? Optional.empty() : Optional.of(last.reason()),
                    state == FindingState.BROKEN
                        ? Optional.of(new Fault(last.blame(), last.reason()))
                        : Optional.empty(),
                    sentence,
                    sentence,
                    last.hex()));
  }

  private record Last(String hex, String reason, Blame blame) {}

  private static Arbitrary<Side> side() {
    return Combinators.combine(
            addresses(),
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                .ofScale(2)
                .optional())
        .as(Side::new);
  }

  private static Arbitrary<Tally> tally() {
    return Combinators.combine(word(), counts(), counts(), counts(), counts()).as(Tally::new);
  }

  private static Arbitrary<Repair> repair() {
    Arbitrary<BigInteger> whole = Arbitraries.bigIntegers();
    Arbitrary<Repair.CellChange> change =
        Combinators.combine(address(), whole, whole).as(Repair.CellChange::new);
    Arbitrary<Repair.Evidence> evidence =
        Combinators.combine(address(), Arbitraries.of(true, false)).as(Repair.Evidence::new);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 9);
    return Combinators.combine(
            numbers,
            numbers,
            numbers,
            change.list().ofMaxSize(3),
            word(),
            evidence.list().ofMaxSize(3),
            Arbitraries.of("outcome-sum/total", "row-sum/甲").list().ofMaxSize(2))
        .as(Repair::new);
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.integers().greaterOrEqual(0);
  }

  private static Arbitrary<String> word() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars('-')
        .ofMinLength(1)
        .ofMaxLength(9);
  }

  private static Arbitrary<String> hex() {
    return Arbitraries.strings().numeric().withChars("abcdef").ofLength(64);
  }

  private static Arbitrary<String> address() {
    return word().map(w -> "id/report/360981/行政审批局/2020/" + w);
  }

  private static Arbitrary<List<String>> addresses() {
    return address().list().ofMaxSize(3);
  }

  /** Chinese, quotes, control characters; no half of a pair. */
  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withCharRange('\u4e00', '\u9fff')
        .withChars("\"\\<>{}\n\t 。")
        .ofMaxLength(12);
  }
}
