package org.gongkai.assessment;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.report.ReportJson;

/** One assessment with something of everything: what 丰城市 printed for 2020. */
public final class Example {
  /** Its report. */
  public static final String REPORT = "id/report/360981/2020";

  /** Its run. */
  public static final Run RUN =
      new Run("0.1.0", "a".repeat(64), List.of(REPORT, "id/report/360981/行政审批局/2020"));

  private Example() {}

  /** The assessment. */
  public static Assessment assessment() {
    return new Assessment(
        REPORT,
        "360981",
        "360981",
        2020,
        List.of(broken(), undecidable()),
        List.of(new Tally("outcome-sum", 6, 1, 0, 0), new Tally("carry-over", 0, 0, 1, 0)),
        List.of(repair()),
        List.of("id/report/360981/2019"),
        List.of("id/report/360981/行政审批局/2020"),
        List.of("id/agency/360902"),
        List.of(new Measurement("cells-read", 190), new Measurement("rules-broken", 1)));
  }

  /** Two verdicts on its broken rule, of which one stands. */
  public static Verdicts verdicts() {
    String finding = FindingAddresses.finding(REPORT, "outcome-sum", "natural-person");
    Instant time = Instant.parse("2026-11-25T08:00:00Z");
    return Verdicts.of(
        REPORT,
        List.of(
            new Verdict(finding, Verdict.State.CONFIRMED, "原文如此：\"6\"", "李四", time, "b".repeat(64)),
            new Verdict(finding, Verdict.State.DISMISSED, "看错了", "王五", time, "c".repeat(64))),
        Optional.of(assessment()));
  }

  private static Finding broken() {
    return new Finding(
        "outcome-sum",
        "natural-person",
        FindingState.BROKEN,
        new Side(
            List.of(REPORT + "/requests/total/natural-person"), Optional.of(new BigDecimal("6"))),
        new Side(
            List.of(
                REPORT + "/requests/granted/natural-person",
                REPORT + "/requests/other/natural-person"),
            Optional.of(new BigDecimal("12"))),
        List.of(),
        Optional.empty(),
        Optional.of(new Fault(Blame.SOURCE, "cells-marked")),
        "自然人一栏总计为6，各项之和为12。",
        "The total of natural persons is 6, its rows come to 12.",
        "b".repeat(64));
  }

  private static Finding undecidable() {
    return new Finding(
        "carry-over",
        "",
        FindingState.UNDECIDABLE,
        new Side(List.of(REPORT), Optional.empty()),
        Side.none(),
        List.of("id/report/360981/2018"),
        Optional.of("report-missing"),
        Optional.empty(),
        "没有上一年的报告。",
        "The report of the year before is missing.",
        "d".repeat(64));
  }

  private static Repair repair() {
    return new Repair(
        1,
        1,
        1,
        List.of(
            new Repair.CellChange(
                REPORT + "/requests/total/natural-person",
                BigInteger.valueOf(6),
                BigInteger.valueOf(12))),
        "total-not-updated",
        List.of(
            new Repair.Evidence(REPORT + "/claim/3", false),
            new Repair.Evidence("id/report/360981/2021/requests/carried-over/total", true)),
        List.of("outcome-sum/natural-person"));
  }

  /** The document without the member, or with another value of it. */
  static byte[] broken(ObjectNode tree, String pointer, String value) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(path.head());
    String name = path.last().getMatchingProperty();
    if (parent instanceof ArrayNode) {
      throw new IllegalArgumentException(pointer + " is no member of an object");
    }
    if (value == null) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).put(name, value);
    }
    return ReportJson.bytes(tree);
  }
}
