package org.gongkai.findings;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Repair;
import org.gongkai.assessment.Tally;
import org.gongkai.report.Span;

/**
 * For people: by severity, rule and body, with the sentence in both languages, the places in the
 * text, and the hypotheses. What holds is only counted.
 */
public final class TextList implements FindingList {
  private record Line(String body, int year, ReportFindings of, Finding finding) {}

  private final PrintStream out;
  private final Map<String, RuleNote> rules;
  private final Map<String, List<Line>> broken = new TreeMap<>();
  private final List<ReportFindings> repaired = new ArrayList<>();
  private int holds;
  private int undecidable;
  private int notApplicable;

  public TextList(PrintStream out, Map<String, RuleNote> rules) {
    this.out = out;
    this.rules = rules;
  }

  @Override
  public void add(ReportFindings report) {
    for (Tally tally : report.assessment().tallies()) {
      holds += tally.holds();
      undecidable += tally.undecidable();
      notApplicable += tally.notApplicable();
    }
    for (Finding finding : report.assessment().findings()) {
      if (finding.state() == FindingState.BROKEN) {
        Line line =
            new Line(report.report().reporter().name(), report.report().year(), report, finding);
        broken.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(line);
      }
    }
    if (!report.assessment().repairs().isEmpty()) {
      repaired.add(report);
    }
  }

  @Override
  public void end() {
    broken.keySet().stream()
        .map(rules::get)
        .sorted(Comparator.comparing(RuleNote::severity).thenComparing(RuleNote::notation))
        .forEach(this::rule);
    repaired.forEach(this::repairs);
    int contradictions = broken.values().stream().mapToInt(List::size).sum();
    out.printf(
        "%d broken, %d hold, %d undecidable, %d not applicable%n",
        contradictions, holds, undecidable, notApplicable);
  }

  private void rule(RuleNote rule) {
    List<Line> lines = broken.get(rule.notation());
    out.printf(
        "%s %s: %s %s (%d)%n",
        rule.severity().notation(), rule.notation(), rule.labelZh(), rule.labelEn(), lines.size());
    lines.stream()
        .sorted(Comparator.comparing(Line::body).thenComparingInt(Line::year))
        .forEach(this::line);
    out.println();
  }

  private void line(Line line) {
    Finding finding = line.finding();
    out.printf(
        "  %s %d%s: %s%n",
        line.body(),
        line.year(),
        finding.place().isEmpty() ? "" : " " + finding.place(),
        finding.sentenceZh());
    out.printf("    %s%n", finding.sentenceEn());
    finding
        .fault()
        .ifPresent(f -> out.printf("    fault: %s (%s)%n", f.blame().notation(), f.reason()));
    operands(line);
  }

  /** The places of both sides; of cells that state nought only how many. */
  private void operands(Line line) {
    int noughts = 0;
    for (String operand : ReportFindings.operands(line.finding()).toList()) {
      Optional<Span> span = line.of().span(operand);
      if (line.of().isNought(operand)) {
        noughts++;
      } else if (span.isPresent()) {
        out.printf("    %s%n", place(line.of(), operand, span.get()));
      } else {
        out.printf("    %s%n", operand);
      }
    }
    if (noughts > 0) {
      out.printf("    and %d cells that state 0%n", noughts);
    }
  }

  private static String place(ReportFindings of, String operand, Span span) {
    String path = operand.substring(of.assessment().report().length() + 1);
    return "%s %s#char=%d,%d".formatted(path, of.file(), span.start(), span.end());
  }

  private void repairs(ReportFindings report) {
    out.printf(
        "hypotheses, none applied: %s %d%n",
        report.report().reporter().name(), report.report().year());
    report.assessment().repairs().forEach(r -> repair(report, r));
    out.println();
  }

  private void repair(ReportFindings report, Repair repair) {
    String tied = repair.tied() > 1 ? ", " + repair.tied() + " equally good" : "";
    out.printf("  rank %d%s, %s%n", repair.rank(), tied, repair.explanation());
    int prefix = report.assessment().report().length() + 1;
    repair
        .changes()
        .forEach(
            c ->
                out.printf(
                    "    %s: %s stated, %s meant%n",
                    c.cell().substring(prefix), c.stated(), c.meant()));
    repair
        .evidence()
        .forEach(e -> out.printf("    %s %s%n", e.agrees() ? "for" : "against", e.operand()));
  }
}
