package org.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a report back from its JSON; addresses are minted again, never read. */
final class ReportJsonReader {
  private final JsonNode root;

  ReportJsonReader(JsonNode root) {
    this.root = root;
  }

  Report read() {
    if (!ReportJson.SCHEMA.equals(text(root, "$schema"))) {
      throw new ReportJsonException("$schema is not " + ReportJson.SCHEMA);
    }
    try {
      return report();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new ReportJsonException("a member has a value it cannot have: " + e.getMessage(), e);
    }
  }

  private Report report() {
    JsonNode year = member(root, "year");
    JsonNode form = member(root, "form");
    return new Report(
        source(),
        reporter(),
        integer(year, "value"),
        told(year),
        period(),
        text(form, "notation"),
        told(form),
        list(root, "sections", ReportJsonReader::section),
        list(root, "tables", ReportJsonReader::table),
        list(root, "remarks", this::remark));
  }

  private Source source() {
    JsonNode node = member(root, "source");
    return new Source(
        text(root, "file"),
        text(node, "sha256"),
        integer(node, "bytes"),
        integer(node, "characters"),
        text(node, "mediaType"),
        text(node, "charset"));
  }

  private Reporter reporter() {
    JsonNode agency = member(root, "agency");
    JsonNode place = member(root, "jurisdiction");
    return new Reporter(
        text(agency, "key"),
        text(agency, "name"),
        optional(agency, "englishName"),
        new Reporter.Jurisdiction(
            text(place, "key"), optional(place, "code"), text(place, "name"), text(place, "level")),
        told(agency));
  }

  private Period period() {
    JsonNode node = member(root, "period");
    return new Period(
        LocalDate.parse(text(node, "start")),
        LocalDate.parse(text(node, "end")),
        member(node, "stated").booleanValue());
  }

  private static Told told(JsonNode node) {
    String notation = text(node, "evidence");
    Told.Evidence evidence =
        Arrays.stream(Told.Evidence.values())
            .filter(e -> e.notation().equals(notation))
            .findFirst()
            .orElseThrow(unknown("evidence", notation));
    return new Told(evidence, text(node, "printed"), span(node));
  }

  private static Section section(JsonNode node) {
    return new Section(integer(node, "number"), text(node, "heading"), span(node));
  }

  private static FormTable table(JsonNode node) {
    return new FormTable(
        text(node, "table"), span(node), list(node, "cells", ReportJsonReader::cell));
  }

  private static Cell cell(JsonNode node) {
    String state = text(node, "state");
    return new Cell(
        text(node, "row"),
        text(node, "column"),
        CellState.of(state).orElseThrow(unknown("state", state)),
        text(node, "printed"),
        span(node),
        figure(node));
  }

  private static Optional<Figure> figure(JsonNode node) {
    if (node.has("count")) {
      return Optional.of(
          new Figure(Figure.Measure.COUNT, new BigDecimal(node.get("count").bigIntegerValue())));
    }
    return optional(node, "amount").map(a -> new Figure(Figure.Measure.AMOUNT, new BigDecimal(a)));
  }

  private Problem remark(JsonNode node) {
    return new Problem(
        Problem.Code.valueOf(text(node, "code")),
        new Place(text(root, "file"), text(node, "part"), integer(node, "line")),
        text(node, "found"));
  }

  private static Span span(JsonNode node) {
    return new Span(integer(node, "start"), integer(node, "end"));
  }

  private static JsonNode member(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name))
        .orElseThrow(() -> new ReportJsonException("member " + name + " is missing"));
  }

  private static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new ReportJsonException("member " + name + " is no string"));
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static int integer(JsonNode node, String name) {
    JsonNode value = member(node, name);
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new ReportJsonException("member " + name + " is no integer: " + value);
    }
    return value.intValue();
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    member(node, name).forEach(n -> list.add(reader.apply(n)));
    return list;
  }

  private static Supplier<ReportJsonException> unknown(String member, String value) {
    return () -> new ReportJsonException("member " + member + " cannot be " + value);
  }
}
