package org.gongkai.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gongkai.report.Addresses;

/** Builds the JSON of one assessment, in the order of the schema. */
final class AssessmentJsonWriter {
  private final ObjectNode root;
  private final Assessment assessment;
  private final String report;
  private final String address;

  AssessmentJsonWriter(ObjectNode root, Assessment assessment) {
    this.root = root;
    this.assessment = assessment;
    this.report = assessment.report();
    this.address = FindingAddresses.assessment(report);
  }

  ObjectNode write(Run run) {
    root.put("$schema", AssessmentJson.SCHEMA).put("address", address).put("report", report);
    ObjectNode agency = root.putObject("agency");
    agency.put("address", Addresses.agency(assessment.agencyKey()));
    agency.put("key", assessment.agencyKey());
    ObjectNode place = root.putObject("jurisdiction");
    place.put("address", Addresses.jurisdiction(assessment.jurisdictionKey()));
    place.put("key", assessment.jurisdictionKey());
    ObjectNode year = root.putObject("year");
    year.put("address", Addresses.year(assessment.year())).put("value", assessment.year());
    run(root.putObject("run"), run);
    ArrayNode findings = root.putArray("findings");
    assessment.findings().forEach(f -> finding(findings.addObject(), f));
    ArrayNode tallies = root.putArray("tallies");
    assessment.tallies().forEach(t -> tally(tallies.addObject(), t));
    ArrayNode repairs = root.putArray("repairs");
    assessment.repairs().forEach(r -> repair(repairs.addObject(), r));
    addresses(root, "previous", assessment.previous());
    addresses(root, "parts", assessment.parts());
    addresses(root, "missing", assessment.missing());
    ArrayNode measurements = root.putArray("measurements");
    assessment.measurements().forEach(m -> measurement(measurements.addObject(), m));
    return root;
  }

  private void run(ObjectNode node, Run run) {
    node.put("address", FindingAddresses.run(report));
    node.put("program", run.program()).put("rules", run.rules());
    addresses(node, "used", run.used());
  }

  /** JSONPath has no way up: what every finding shares stands on each. */
  private void shared(ObjectNode node) {
    node.put("assessment", address).put("report", report);
    node.put("agency", Addresses.agency(assessment.agencyKey()));
    node.put("jurisdiction", Addresses.jurisdiction(assessment.jurisdictionKey()));
    node.put("year", Addresses.year(assessment.year()));
  }

  private void finding(ObjectNode node, Finding finding) {
    node.put("address", FindingAddresses.finding(report, finding.rule(), finding.place()));
    shared(node);
    node.put("rule", finding.rule()).put("place", finding.place());
    node.put("state", finding.state().notation());
    side(node.putObject("left"), finding.left());
    side(node.putObject("right"), finding.right());
    finding.difference().ifPresent(d -> node.put("difference", d.toPlainString()));
    addresses(node, "missing", finding.missing());
    finding.reason().ifPresent(r -> node.put("reason", r));
    finding
        .fault()
        .ifPresent(f -> node.put("fault", f.blame().notation()).put("faultReason", f.reason()));
    node.put("sentenceZh", finding.sentenceZh()).put("sentenceEn", finding.sentenceEn());
    node.put("fingerprint", finding.fingerprint());
  }

  /** The sum is text, because most readers of JSON would round money. */
  private static void side(ObjectNode node, Side side) {
    addresses(node, "operands", side.operands());
    side.sum().ifPresent(s -> node.put("sum", s.toPlainString()));
  }

  private void tally(ObjectNode node, Tally tally) {
    node.put("address", FindingAddresses.tally(report, tally.rule()));
    node.put("assessment", address).put("report", report).put("rule", tally.rule());
    node.put("holds", tally.holds()).put("broken", tally.broken());
    node.put("undecidable", tally.undecidable()).put("notApplicable", tally.notApplicable());
  }

  private void repair(ObjectNode node, Repair repair) {
    String own = FindingAddresses.repair(report, repair.number());
    node.put("address", own);
    shared(node);
    node.put("number", repair.number()).put("rank", repair.rank()).put("tied", repair.tied());
    node.put("explanation", repair.explanation());
    ArrayNode changes = node.putArray("changes");
    for (int i = 0; i < repair.changes().size(); i++) {
      Repair.CellChange change = repair.changes().get(i);
      changes
          .addObject()
          .put("address", FindingAddresses.change(report, repair.number(), i + 1))
          .put("cell", change.cell())
          .put("stated", change.stated())
          .put("meant", change.meant());
    }
    ArrayNode evidence = node.putArray("evidence");
    for (Repair.Evidence one : repair.evidence()) {
      evidence
          .addObject()
          .put("repair", own)
          .put("operand", one.operand())
          .put("agrees", one.agrees());
    }
    ArrayNode settles = node.putArray("settles");
    for (String finding : repair.findings()) {
      settles
          .addObject()
          .put("finding", finding)
          .put("address", FindingAddresses.finding(report, finding, ""));
    }
  }

  private void measurement(ObjectNode node, Measurement measurement) {
    node.put("address", FindingAddresses.measurement(report, measurement.metric()));
    node.put("report", report).put("metric", measurement.metric());
    node.put("value", measurement.value());
  }

  private static void addresses(ObjectNode node, String member, List<String> addresses) {
    ArrayNode array = node.putArray(member);
    addresses.forEach(array::add);
  }
}
