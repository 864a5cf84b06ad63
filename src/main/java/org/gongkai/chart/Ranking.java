package org.gongkai.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.query.ResultTable;

/**
 * Rates in order, of bodies of one kind, one level and one form.
 *
 * @param scope address: whole territories or single bodies
 * @param ranked the highest rate first; equal rates have the same rank
 * @param apart not ranked, each with its reason
 */
public record Ranking(
    String scope, String level, String form, List<Ranked> ranked, List<Apart> apart) {

  private static final int DIGITS = 4;

  /**
   * One rate and what it was made of.
   *
   * @param findings broken findings that touch one of its figures
   * @param finding one of them; empty if there is none
   */
  public record Rate(
      String agency,
      String report,
      BigDecimal numerator,
      BigDecimal denominator,
      int missing,
      int findings,
      String finding) {

    /** To four digits, as far as rates are compared; only where the denominator is not zero. */
    public BigDecimal share() {
      return numerator.divide(denominator, DIGITS, RoundingMode.HALF_UP);
    }
  }

  /** Why a rate is not ranked. */
  public enum Reason {
    MISSING,
    CONTRADICTED,
    NOTHING,
    FEW
  }

  /**
   * @param shared whether others have the same rank
   */
  public record Ranked(int rank, boolean shared, Rate rate) {}

  /** A rate that is not ranked. */
  public record Apart(Reason reason, Rate rate) {
    public String why() {
      return reason.name();
    }
  }

  public Ranking {
    ranked = List.copyOf(ranked);
    apart = List.copyOf(apart);
  }

  /**
   * Never mixes kinds of bodies, levels or forms: each of them is a ranking of its own.
   *
   * @param least the smallest denominator that is ranked
   */
  public static List<Ranking> of(ResultTable table, int least) {
    // Whole territories before single bodies, provinces before counties, the newest form first.
    Map<String, List<Row>> groups = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < table.size(); i++) {
      Row row = new Row(table, i);
      String group = String.join(" ", row.text("scope"), row.text("level"), row.text("form"));
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(rows -> one(rows, least)).toList();
  }

  private static Ranking one(List<Row> rows, int least) {
    List<Rate> rates = new ArrayList<>();
    List<Apart> apart = new ArrayList<>();
    for (Row row : rows) {
      Rate rate = rate(row);
      reason(rate, least)
          .ifPresentOrElse(reason -> apart.add(new Apart(reason, rate)), () -> rates.add(rate));
    }
    apart.sort(Comparator.comparing(Apart::reason).thenComparing(a -> a.rate().agency()));
    Row any = rows.get(0);
    return new Ranking(
        any.text("scope"), any.text("level"), any.text("form"), ranked(rates), apart);
  }

  private static Rate rate(Row row) {
    return new Rate(
        row.text("agency"),
        row.text("report"),
        row.decimal("numerator").orElse(BigDecimal.ZERO),
        row.decimal("denominator").orElse(BigDecimal.ZERO),
        row.integer("missing"),
        row.integer("findings"),
        row.text("finding"));
  }

  // What is wrong with the figures goes before how small they are.
  private static Optional<Reason> reason(Rate rate, int least) {
    if (rate.missing() > 0) {
      return Optional.of(Reason.MISSING);
    }
    if (rate.findings() > 0 || rate.numerator().compareTo(rate.denominator()) > 0) {
      return Optional.of(Reason.CONTRADICTED);
    }
    if (rate.denominator().signum() == 0) {
      return Optional.of(Reason.NOTHING);
    }
    return rate.denominator().compareTo(BigDecimal.valueOf(least)) < 0
        ? Optional.of(Reason.FEW)
        : Optional.empty();
  }

  private static List<Ranked> ranked(List<Rate> rates) {
    rates.sort(Comparator.comparing(Rate::share).reversed().thenComparing(Rate::agency));
    List<Ranked> ranked = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < rates.size(); i++) {
      boolean asBefore = i > 0 && same(rates.get(i), rates.get(i - 1));
      boolean asNext = i + 1 < rates.size() && same(rates.get(i), rates.get(i + 1));
      rank = asBefore ? rank : i + 1;
      ranked.add(new Ranked(rank, asBefore || asNext, rates.get(i)));
    }
    return ranked;
  }

  private static boolean same(Rate one, Rate other) {
    return one.share().compareTo(other.share()) == 0;
  }
}
