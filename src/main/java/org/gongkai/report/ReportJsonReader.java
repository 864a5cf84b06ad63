package org.gongkai.report;

import static org.gongkai.report.JsonMembers.flag;
import static org.gongkai.report.JsonMembers.integer;
import static org.gongkai.report.JsonMembers.list;
import static org.gongkai.report.JsonMembers.member;
import static org.gongkai.report.JsonMembers.optional;
import static org.gongkai.report.JsonMembers.text;
import static org.gongkai.report.JsonMembers.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a report back from its JSON; addresses are minted again, never read. */
final class ReportJsonReader {
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

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
    } catch (IllegalArgumentException e) {
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
        Optional.ofNullable(root.get("issued")).map(n -> new Issued(date(n, "date"), told(n))),
        list(root, "claims", ClaimJson::read),
        list(root, "remarks", this::remark));
  }

  private Source source() {
    JsonNode node = member(root, "source");
    return new Source(
        text(root, "file"),
        text(node, "sha256"),
        wide(node, "bytes"),
        integer(node, "characters"),
        text(node, "mediaType"),
        optional(node, "charset"),
        optional(node, "published"),
        optional(node, "retrieved").map(t -> time("retrieved", t)));
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
    return new Period(date(node, "start"), date(node, "end"), flag(node, "stated"));
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
        text(node, "table"),
        span(node),
        list(node, "cells", ReportJsonReader::cell),
        node.has("indicators") ? list(node, "indicators", ReportJsonReader::indicator) : List.of());
  }

  private static Indicator indicator(JsonNode node) {
    return new Indicator(
        text(node, "row"),
        text(node, "label"),
        optional(node, "unit"),
        optional(node, "measure").map(m -> Figure.Measure.of(m).orElseThrow(unknown("measure", m))),
        optional(node, "parent"),
        span(node));
  }

  private static Cell cell(JsonNode node) {
    String state = text(node, "state");
    return new Cell(
        text(node, "row"),
        text(node, "column"),
        CellState.of(state).orElseThrow(unknown("state", state)),
        text(node, "printed"),
        span(node),
        figure(node),
        optional(node, "constraint").map(ReportJsonReader::constraint),
        node.has("candidates")
            ? list(node, "candidates", n -> figure(n).orElseThrow(unknown("candidates", "" + n)))
            : List.of());
  }

  private static Constraint constraint(String notation) {
    return Constraint.of(notation).orElseThrow(unknown("constraint", notation));
  }

  private static Optional<Figure> figure(JsonNode node) {
    if (!node.has("count")) {
      return optional(node, "amount").map(ReportJsonReader::amount);
    }
    JsonNode count = node.get("count");
    if (!count.isIntegralNumber() || node.has("amount")) {
      throw new ReportJsonException(
          "member count is no integer, or stands beside amount: " + count);
    }
    return Optional.of(new Figure(Figure.Measure.COUNT, new BigDecimal(count.bigIntegerValue())));
  }

  private static Figure amount(String printed) {
    if (!AMOUNT.matcher(printed).matches()) {
      throw new ReportJsonException("member amount is no decimal: " + printed);
    }
    return new Figure(Figure.Measure.AMOUNT, new BigDecimal(printed));
  }

  private Problem remark(JsonNode node) {
    String notation = text(node, "code");
    Problem.Code code =
        Arrays.stream(Problem.Code.values())
            .filter(c -> c.name().equals(notation))
            .findFirst()
            .orElseThrow(unknown("code", notation));
    return new Problem(
        code,
        new Place(text(root, "file"), text(node, "part"), integer(node, "line")),
        text(node, "found"));
  }

  static Span span(JsonNode node) {
    return new Span(integer(node, "start"), integer(node, "end"));
  }

  private static LocalDate date(JsonNode node, String name) {
    try {
      return LocalDate.parse(text(node, name));
    } catch (DateTimeParseException e) {
      throw new ReportJsonException("member " + name + " is no date: " + node.get(name), e);
    }
  }

  private static Instant time(String name, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new ReportJsonException("member " + name + " is no time: " + value, e);
    }
  }

  private static long wide(JsonNode node, String name) {
    JsonNode value = member(node, name);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new ReportJsonException("member " + name + " is no integer: " + value);
    }
    return value.longValue();
  }
}
