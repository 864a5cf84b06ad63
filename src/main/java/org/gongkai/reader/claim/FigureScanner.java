package org.gongkai.reader.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity;
import org.gongkai.report.Quantity.Dimension;

/** Finds every number that has a unit, or that ends its clause, in one pass. */
final class FigureScanner {
  private static final String MORE = "余多几";
  private static final String NO_FIGURE_BEFORE = "-~/.〔[—";

  private final Units units;
  private final ProseText text;
  private final Prose prose;

  FigureScanner(Units units, ProseText text, Prose prose) {
    this.units = units;
    this.text = text;
    this.prose = prose;
  }

  /** The figures of the prose in their order. */
  List<Hit> figures() {
    List<Hit> hits = new ArrayList<>();
    int title = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      title =
          c == '《' || c == '〔' ? title + 1 : c == '》' || c == '〕' ? Math.max(0, title - 1) : title;
      title = c == '。' || c == '\n' ? 0 : title;
      if (Numeral.begins(c)) {
        Numeral number = Numeral.at(text, i);
        if (title == 0 && number.isSound() && prose.holds(i)) {
          hit(i, number).ifPresent(hits::add);
        }
        i = number.end() - 1;
      }
    }
    return hits;
  }

  private Optional<Hit> hit(int from, Numeral number) {
    char before = text.charAt(from - 1);
    boolean part =
        NO_FIGURE_BEFORE.indexOf(before) >= 0 || before < 128 && Character.isLetter(before);
    if (part
        || isTrapped(from)
        || !number.inDigits() && (before == '“' || before == '几' || before == '数')) {
      return Optional.empty();
    }
    int end = number.end();
    int tens = 0;
    boolean more = false;
    for (char c = text.charAt(end); ; c = text.charAt(++end)) {
      if (MORE.indexOf(c) >= 0 && !more) {
        more = true;
      } else if (Numeral.myriads(c) > 0 || number.inDigits() && (c == '百' || c == '千')) {
        tens += c == '百' ? 2 : c == '千' ? 3 : Numeral.myriads(c);
      } else {
        break;
      }
    }
    return measured(from, number, new Tail(number.end(), end, tens, more));
  }

  private boolean isTrapped(int from) {
    return prose.touching(Kind.TRAP, from).filter(r -> r.notation().equals("adjacent")).isPresent();
  }

  /** What stands between a number and its unit: 余万. */
  private record Tail(int from, int to, int tens, boolean more) {}

  private Optional<Hit> measured(int from, Numeral number, Tail tail) {
    Optional<Units.Unit> unit = units.at(text, tail.to());
    if (unit.isEmpty() && !standsAlone(from, number, tail)) {
      return Optional.empty();
    }
    String base = unit.map(Units.Unit::name).orElse("");
    int end = tail.to() + base.length();
    if (text.charAt(end) == '-' || text.charAt(end) == '~') {
      return Optional.empty();
    }
    String printed = multiplier(tail) + base;
    BigDecimal value = number.value().scaleByPowerOfTen(tail.tens());
    Dimension dimension = unit.map(Units.Unit::dimension).orElse(Dimension.COUNT);
    Hit.Kind kind = number.inDigits() ? Hit.Kind.DIGITS : Hit.Kind.NUMERALS;
    Quantity quantity = new Quantity(number.value(), printed, value, dimension);
    return Optional.of(new Hit(from, end, kind, quantity, base, precision(from, end, tail)));
  }

  private String multiplier(Tail tail) {
    StringBuilder multiplier = new StringBuilder();
    for (int i = tail.from(); i < tail.to(); i++) {
      if (MORE.indexOf(text.charAt(i)) < 0) {
        multiplier.append(text.charAt(i));
      }
    }
    return multiplier.toString();
  }

  /** Without a unit, a figure must end its clause and be multiplied, or follow 数 or 为. */
  private boolean standsAlone(int from, Numeral number, Tail tail) {
    boolean ends = ProseText.endsClause(text.charAt(tail.to())) && text.charAt(tail.to()) != ':';
    boolean counted = "数量为".indexOf(text.charAt(from - 1)) >= 0;
    return number.inDigits() && ends && (tail.tens() > 0 || counted);
  }

  private Precision precision(int from, int to, Tail tail) {
    if (tail.more()) {
      return Precision.MORE_THAN;
    }
    return prose
        .touching(Kind.PRECISION, from)
        .or(() -> prose.startingAt(Kind.PRECISION_AFTER, to))
        .map(
            row ->
                Precision.valueOf(
                    row.notation().toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
        .orElse(Precision.EXACT);
  }
}
