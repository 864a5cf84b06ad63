package org.gongkai.findings;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Span;

/**
 * A report with what the rules find in it.
 *
 * @param file name or address of its file
 */
public record Assessed(String file, Report report, Assessment assessment) {
  /** The address of one of its findings, relative to the base. */
  public String address(Finding finding) {
    return FindingAddresses.finding(assessment.report(), finding.rule(), finding.place());
  }

  /** The operands of a finding, those of the left side first. */
  static Stream<String> operands(Finding finding) {
    return Stream.concat(finding.left().operands().stream(), finding.right().operands().stream());
  }

  /** Where an operand stands in the report's text; empty if it is of another report. */
  Optional<Span> span(String operand) {
    String prefix = assessment.report() + "/";
    if (!operand.startsWith(prefix)) {
      return Optional.empty();
    }
    String[] path = operand.substring(prefix.length()).split("/");
    if (path.length == 2 && path[0].equals("claim")) {
      return report.claims().stream()
          .filter(c -> String.valueOf(c.number()).equals(path[1]))
          .map(c -> c.figure().span())
          .findFirst();
    }
    return path.length == 3
        ? report.table(path[0]).flatMap(t -> t.cell(path[1], path[2])).map(c -> c.span())
        : Optional.empty();
  }
}
