package org.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Facets;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity.Dimension;

/** A claim as JSON. Numbers are text, because most readers of JSON would round them. */
final class ClaimJson {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private ClaimJson() {}

  /** Writes what the claim says, without its places. */
  static void write(ObjectNode node, Claim claim) {
    claim.indicator().ifPresent(i -> node.put("indicator", i));
    claim.facets().applicant().ifPresent(a -> node.put("applicant", a));
    claim.facets().channel().ifPresent(c -> node.put("channel", c));
    claim.facets().result().ifPresent(r -> node.put("result", r));
    Quantity quantity = claim.quantity();
    node.put("quantity", quantity.stated().toPlainString());
    if (!quantity.unit().isEmpty()) {
      node.put("unit", quantity.unit());
    }
    node.put("value", quantity.value().toPlainString());
    node.put("dimension", quantity.dimension().notation());
    node.put("precision", claim.precision().notation());
    claim.scope().ifPresent(s -> node.put("scope", s));
    ArrayNode basis = node.putArray("basis");
    claim.basis().forEach(b -> basis.add(b.notation()));
  }

  static Claim read(JsonNode node) {
    return new Claim(
        JsonMembers.integer(node, "number"),
        JsonMembers.optional(node, "indicator"),
        new Facets(
            JsonMembers.optional(node, "applicant"),
            JsonMembers.optional(node, "channel"),
            JsonMembers.optional(node, "result")),
        quantity(node),
        one(Precision.values(), Precision::notation, JsonMembers.text(node, "precision")),
        JsonMembers.optional(node, "scope"),
        JsonMembers.list(node, "basis", b -> one(Basis.values(), Basis::notation, b.asText())),
        quote(node),
        quote(JsonMembers.member(node, "sentence")));
  }

  private static Quantity quantity(JsonNode node) {
    return new Quantity(
        decimal(node, "quantity"),
        JsonMembers.optional(node, "unit").orElse(""),
        decimal(node, "value"),
        one(Dimension.values(), Dimension::notation, JsonMembers.text(node, "dimension")));
  }

  private static Quote quote(JsonNode node) {
    return new Quote(JsonMembers.text(node, "printed"), ReportJsonReader.span(node));
  }

  private static BigDecimal decimal(JsonNode node, String member) {
    return Optional.of(JsonMembers.text(node, member))
        .filter(t -> DECIMAL.matcher(t).matches())
        .map(BigDecimal::new)
        .orElseThrow(() -> new ReportJsonException("member " + member + " is no decimal: " + node));
  }

  private static <T> T one(T[] values, Function<T, String> name, String notation) {
    return Arrays.stream(values)
        .filter(v -> name.apply(v).equals(notation))
        .findFirst()
        .orElseThrow(JsonMembers.unknown("of a claim", notation));
  }
}
