package org.gongkai.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.report.Cell;
import org.gongkai.report.Claim;
import org.gongkai.report.Report;
import org.gongkai.report.Span;

/**
 * A report with what the rules find in it. The array is not copied: nobody may change it.
 *
 * @param file name or address of its file
 * @param json the assessment, by {@code ontology/assessment.schema.json}
 */
public record ReportFindings(String file, Report report, Assessment assessment, byte[] json) {
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
    return claim(operand).map(c -> c.figure().span()).or(() -> cell(operand).map(Cell::span));
  }

  /** Whether an operand is a cell of this report that states 0. */
  boolean isNought(String operand) {
    return cell(operand).flatMap(Cell::figure).filter(f -> f.value().signum() == 0).isPresent();
  }

  private Optional<Claim> claim(String operand) {
    List<String> path = path(operand);
    return path.size() == 2 && path.get(0).equals("claim")
        ? report.claims().stream()
            .filter(c -> String.valueOf(c.number()).equals(path.get(1)))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Cell> cell(String operand) {
    List<String> path = path(operand);
    return path.size() == 3
        ? report.table(path.get(0)).flatMap(t -> t.cell(path.get(1), path.get(2)))
        : Optional.empty();
  }

  /** What follows the report's own address; none if it is of another report. */
  private List<String> path(String operand) {
    String prefix = assessment.report() + "/";
    return operand.startsWith(prefix)
        ? List.of(operand.substring(prefix.length()).split("/"))
        : List.of();
  }
}
