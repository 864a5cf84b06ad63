package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Facets;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity.Dimension;

/** Claims that no prose states. */
final class Claims {
  private Claims() {}

  static Arbitrary<Claim> any() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 1000),
            notations(),
            Combinators.combine(notations(), notations(), notations()).as(Facets::new),
            quantities(),
            Arbitraries.of(Precision.values()),
            Arbitraries.of("territory", "body").optional(),
            Arbitraries.of(Basis.values()).set().ofMaxSize(2),
            Combinators.combine(quotes(), quotes()).as(Quotes::new))
        .as(
            (number, indicator, facets, quantity, precision, scope, basis, quotes) ->
                new Claim(
                    number,
                    indicator,
                    facets,
                    quantity,
                    precision,
                    scope,
                    basis.stream().toList(),
                    quotes.figure(),
                    quotes.sentence()));
  }

  private record Quotes(Quote figure, Quote sentence) {}

  private static Arbitrary<Optional<String>> notations() {
    return Arbitraries.of("requests-refused.1", "items-disclosed", "natural-person").optional();
  }

  private static Arbitrary<Quantity> quantities() {
    Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals().ofScale(6);
    return Combinators.combine(
            numbers,
            Arbitraries.of("", "条", "万元", "个百分点"),
            numbers,
            Arbitraries.of(Dimension.values()))
        .as(Quantity::new);
  }

  private static Arbitrary<Quote> quotes() {
    return Combinators.combine(Reports.texts(), Reports.spans()).as(Quote::new);
  }
}
