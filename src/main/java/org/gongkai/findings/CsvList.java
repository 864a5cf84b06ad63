package org.gongkai.findings;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.assessment.Finding;

/** One finding a line (RFC 4180): those broken, undecidable or not applicable. */
public final class CsvList implements FindingList {
  private final CSVPrinter printer;
  private final Map<String, RuleNote> rules;

  /** Prints the header. */
  public CsvList(PrintStream out, Map<String, RuleNote> rules) throws IOException {
    this.rules = rules;
    this.printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    printer.printRecord(
        "finding",
        "file",
        "agency",
        "name",
        "year",
        "rule",
        "severity",
        "place",
        "state",
        "left",
        "right",
        "difference",
        "reason",
        "fault",
        "faultReason",
        "sentenceZh",
        "sentenceEn");
  }

  @Override
  public void add(ReportFindings report) throws IOException {
    for (Finding finding : report.assessment().findings()) {
      printer.printRecord(
          report.address(finding),
          report.file(),
          report.report().reporter().key(),
          report.report().reporter().name(),
          report.report().year(),
          finding.rule(),
          rules.get(finding.rule()).severity().notation(),
          finding.place(),
          finding.state().notation(),
          number(finding.left().sum()),
          number(finding.right().sum()),
          number(finding.difference()),
          finding.reason().orElse(""),
          finding.fault().map(f -> f.blame().notation()).orElse(""),
          finding.fault().map(Finding.Fault::reason).orElse(""),
          finding.sentenceZh(),
          finding.sentenceEn());
    }
  }

  private static String number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }
}
