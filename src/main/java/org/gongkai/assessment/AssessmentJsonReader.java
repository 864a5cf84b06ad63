package org.gongkai.assessment;

import static org.gongkai.report.JsonMembers.flag;
import static org.gongkai.report.JsonMembers.integer;
import static org.gongkai.report.JsonMembers.list;
import static org.gongkai.report.JsonMembers.member;
import static org.gongkai.report.JsonMembers.optional;
import static org.gongkai.report.JsonMembers.text;
import static org.gongkai.report.JsonMembers.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.report.ReportJsonException;

/** Reads an assessment and its run back from their JSON. */
final class AssessmentJsonReader {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final JsonNode root;

  AssessmentJsonReader(JsonNode root) {
    this.root = root;
    if (!AssessmentJson.SCHEMA.equals(text(root, "$schema"))) {
      throw new ReportJsonException("$schema is not " + AssessmentJson.SCHEMA);
    }
  }

  Run run() {
    JsonNode node = member(root, "run");
    return new Run(text(node, "program"), text(node, "rules"), addresses(node, "used"));
  }

  Assessment assessment() {
    try {
      return new Assessment(
          text(root, "report"),
          text(member(root, "agency"), "key"),
          text(member(root, "jurisdiction"), "key"),
          integer(member(root, "year"), "value"),
          list(root, "findings", AssessmentJsonReader::finding),
          list(root, "tallies", AssessmentJsonReader::tally),
          list(root, "repairs", AssessmentJsonReader::repair),
          addresses(root, "previous"),
          addresses(root, "parts"),
          addresses(root, "missing"),
          list(root, "measurements", AssessmentJsonReader::measurement));
    } catch (IllegalArgumentException e) {
      throw new ReportJsonException("a member has a value it cannot have: " + e.getMessage(), e);
    }
  }

  private static Finding finding(JsonNode node) {
    String state = text(node, "state");
    return new Finding(
        text(node, "rule"),
        text(node, "place"),
        FindingState.of(state).orElseThrow(unknown("state", state)),
        side(member(node, "left")),
        side(member(node, "right")),
        addresses(node, "missing"),
        optional(node, "reason"),
        optional(node, "fault").map(f -> fault(f, text(node, "faultReason"))),
        text(node, "sentenceZh"),
        text(node, "sentenceEn"),
        text(node, "fingerprint"));
  }

  private static Finding.Fault fault(String notation, String reason) {
    return Arrays.stream(Finding.Blame.values())
        .filter(b -> b.notation().equals(notation))
        .findFirst()
        .map(b -> new Finding.Fault(b, reason))
        .orElseThrow(unknown("fault", notation));
  }

  private static Side side(JsonNode node) {
    return new Side(
        addresses(node, "operands"), optional(node, "sum").map(AssessmentJsonReader::decimal));
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new ReportJsonException("member sum is no decimal: " + text);
    }
    return new BigDecimal(text);
  }

  private static Tally tally(JsonNode node) {
    return new Tally(
        text(node, "rule"),
        integer(node, "holds"),
        integer(node, "broken"),
        integer(node, "undecidable"),
        integer(node, "notApplicable"));
  }

  private static Repair repair(JsonNode node) {
    return new Repair(
        integer(node, "number"),
        integer(node, "rank"),
        integer(node, "tied"),
        list(node, "changes", AssessmentJsonReader::change),
        text(node, "explanation"),
        list(node, "evidence", e -> new Repair.Evidence(text(e, "operand"), flag(e, "agrees"))),
        list(node, "settles", s -> text(s, "finding")));
  }

  private static Repair.CellChange change(JsonNode node) {
    return new Repair.CellChange(text(node, "cell"), whole(node, "stated"), whole(node, "meant"));
  }

  private static BigInteger whole(JsonNode node, String name) {
    JsonNode value = member(node, name);
    if (!value.isIntegralNumber()) {
      throw new ReportJsonException("member " + name + " is no integer: " + value);
    }
    return value.bigIntegerValue();
  }

  private static Measurement measurement(JsonNode node) {
    return new Measurement(text(node, "metric"), integer(node, "value"));
  }

  private static List<String> addresses(JsonNode node, String name) {
    return list(node, name, AssessmentJsonReader::address);
  }

  private static String address(JsonNode node) {
    return Optional.of(node)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseThrow(() -> new ReportJsonException("an address is no string: " + node));
  }
}
