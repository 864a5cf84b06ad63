package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.OwnEquation;

/**
 * An equation with its figures, as a person would write it out.
 *
 * @param relation how left must stand to right
 * @param leftSum empty if a term has no figure, or there is only one
 */
record Equated(Side left, Side right, String relation) {

  /**
   * @param terms but for those that are nought where there are many
   * @param noughts how many terms of nought are left out
   * @param sum empty if some term has no figure, or there is only one
   */
  record Side(List<Term> terms, int noughts, String sum) {
    Side {
      terms = List.copyOf(terms);
    }
  }

  /**
   * @param sign what stands before it: {@code +} or {@code −}
   * @param factor what it is multiplied by; empty if by nothing
   * @param label empty for a number of the rule itself
   * @param value empty if none is stated
   */
  record Term(String sign, String factor, String label, String href, String value) {}

  /** A term before it is shown. */
  record Part(BigDecimal factor, Map<String, Shown> row, Optional<BigDecimal> value) {}

  /** Of more terms than these, those that are nought are only counted. */
  private static final int FEW = 3;

  static Equated of(
      OwnEquation equation, Map<String, Map<String, Shown>> cells, Language language) {
    List<Part> left = new ArrayList<>();
    List<Part> right = new ArrayList<>();
    for (OwnEquation.SignedCell cell : equation.cells()) {
      Map<String, Shown> row = cells.getOrDefault(cell.path(), Map.of());
      Optional<BigDecimal> value = row.isEmpty() ? Optional.empty() : CellChecks.value(row);
      boolean isLeft = cell.coefficient().signum() > 0;
      (isLeft ? left : right).add(new Part(cell.coefficient().abs(), row, value));
    }
    if (equation.constant().signum() != 0 || right.isEmpty()) {
      right.add(new Part(BigDecimal.ONE, Map.of(), Optional.of(equation.constant())));
    }
    List<Part> all = new ArrayList<>(left);
    all.addAll(right);
    Names names = Names.of(all);
    return new Equated(
        side(left, names, language), side(right, names, language), sign(equation.comparison()));
  }

  static String sign(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "=";
      case AT_LEAST -> "≥";
      case AT_MOST -> "≤";
    };
  }

  static Side side(List<Part> parts, Names names, Language language) {
    List<Term> terms = new ArrayList<>();
    int noughts = 0;
    for (Part part : parts) {
      boolean nought = part.value().filter(v -> v.signum() == 0).isPresent();
      if (nought && parts.size() > FEW) {
        noughts++;
      } else {
        terms.add(term(part, names, language));
      }
    }
    boolean whole = parts.size() > 1 && parts.stream().allMatch(p -> p.value().isPresent());
    String sum =
        whole
            ? Cells.grouped(
                parts.stream()
                    .map(p -> p.factor().multiply(p.value().orElseThrow()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString())
            : "";
    return new Side(terms, noughts, sum);
  }

  private static Term term(Part part, Names names, Language language) {
    String sign = part.factor().signum() < 0 ? "−" : "+";
    BigDecimal size = part.factor().abs().stripTrailingZeros();
    String factor = size.compareTo(BigDecimal.ONE) == 0 ? "" : size.toPlainString();
    String value =
        part.value()
            .map(v -> Cells.grouped(v.toPlainString()))
            .orElse(language.say("没有数字", "no figure"));
    Shown cell = part.row().getOrDefault("cell", part.row().getOrDefault("operand", Shown.NOTHING));
    String label = part.row().isEmpty() ? "" : names.of(part.row());
    return new Term(sign, factor, label, cell.href(), value);
  }

  /** Names as short as tells the terms of one equation apart. */
  record Names(boolean rows, boolean columns, boolean agencies, boolean years) {

    static Names of(List<Part> parts) {
      return new Names(
          differ(parts, "row"),
          differ(parts, "column"),
          differ(parts, "agency"),
          differ(parts, "year"));
    }

    private static boolean differ(List<Part> parts, String name) {
      return parts.stream()
              .map(p -> p.row().getOrDefault(name, Shown.NOTHING))
              .filter(shown -> !shown.text().isEmpty())
              .distinct()
              .count()
          > 1;
    }

    String of(Map<String, Shown> row) {
      List<String> words = new ArrayList<>();
      add(words, row, "agency", agencies);
      add(words, row, "year", years);
      add(words, row, "row", rows || !columns);
      add(words, row, "column", columns);
      Shown whole = row.getOrDefault("operand", Shown.NOTHING);
      return words.isEmpty() ? whole.text() : words.stream().collect(Collectors.joining(" · "));
    }

    private static void add(
        List<String> words, Map<String, Shown> row, String name, boolean wanted) {
      String text = row.getOrDefault(name, Shown.NOTHING).text();
      if (wanted && !text.isEmpty()) {
        words.add(text);
      }
    }
  }
}
