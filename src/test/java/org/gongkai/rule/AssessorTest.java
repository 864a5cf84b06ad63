package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.api.Test;

/**
 * Findings are stable: equal input gives equal findings, and only what they speak of changes them.
 */
class AssessorTest {
  private static final Assessor ASSESSOR = new Assessor(Rules.load());

  @Test
  void fingerprintChangesWithTheCellsOfTheFindingAndWithNothingElse() {
    Finding before = broken(report());
    CaseReport elsewhere = report();
    elsewhere.cell("proactive/licence/decisions", "=", "7");
    elsewhere.remark("YEAR_DIFFERS", "", "2019");
    assertThat(broken(elsewhere).fingerprint()).isEqualTo(before.fingerprint()).hasSize(64);
    CaseReport reprinted = report();
    reprinted.cell("cases/review/upheld", "inferred", "3");
    assertThat(broken(reprinted).fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void findingSaysWhichCellsStandOnWhichSide() {
    Finding finding = broken(report());
    assertThat(finding.left().operands()).containsExactly(cell("total"));
    assertThat(finding.right().operands())
        .containsExactly(cell("upheld"), cell("corrected"), cell("other"), cell("pending"));
    assertThat(finding.difference().orElseThrow().intValueExact()).isEqualTo(-3);
  }

  @Test
  void neighboursThatArePresentAndMissingAreNamed() {
    Neighbourhood around =
        new Neighbourhood(
            report().report(),
            List.of(StatedReports.of(new CaseReport("form-2019", "360981", 2019).report())),
            List.of(),
            "id/report/360981/2019",
            List.of(StatedReports.of(new CaseReport("form-2019", "360981/教育局", 2020).report())),
            List.of("id/agency/360981/教育局", "id/agency/360981/公安局"),
            true);
    var assessment = ASSESSOR.assess(around);
    assertThat(assessment.previous()).containsExactly("id/report/360981/2019");
    assertThat(assessment.parts()).containsExactly("id/report/360981/教育局/2020");
    assertThat(assessment.missing()).containsExactly("id/agency/360981/公安局");
    assertThat(ASSESSOR.assess(around)).isEqualTo(assessment);
  }

  /** Processor time, which others on the machine do not change; the mark is a millisecond. */
  @Test
  void ownRulesOfAReportTakeLittleTime() throws Exception {
    Path sample = Path.of("src/main/resources/samples/fengcheng-2020.txt");
    Report report =
        ((ReadResult.Parsed) new ReportFiles(Gazetteer.load()).read(sample).get(0)).report();
    Neighbourhood around = Families.around(report, List.of(report));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < 100; i++) {
        ASSESSOR.assess(around);
      }
      best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 100);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(1));
  }

  /** The reader keeps 354.22 in a column of counts as text; the rule says what it is. */
  @Test
  void countWithAFractionIsFoundInAReportAsRead() throws Exception {
    Path sample = Path.of("src/main/resources/samples/fengcheng-approval-bureau-2020.txt");
    String text = Files.readString(sample).replace("\t35422\n", "\t354.22\n");
    Report report =
        ((ReadResult.Parsed)
                new ReportFiles(Gazetteer.load())
                    .read("a.txt", text.getBytes(StandardCharsets.UTF_8))
                    .get(0))
            .report();
    assertThat(ASSESSOR.assess(Families.around(report, List.of(report))).findings())
        .filteredOn(f -> f.state() == FindingState.BROKEN)
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("whole-number", "licence/decisions"));
  }

  private static String cell(String column) {
    return "id/report/360981/2020/cases/review/" + column;
  }

  private static CaseReport report() {
    CaseReport report = new CaseReport("form-2019", "360981", 2020);
    report.cell("cases/review/upheld", "=", "3");
    return report;
  }

  private static Finding broken(CaseReport report) {
    Neighbourhood around =
        new Neighbourhood(
            report.report(), List.of(), List.of(), "id/report/x/2019", List.of(), List.of(), false);
    return ASSESSOR.assess(around).findings().stream()
        .filter(f -> f.rule().equals("case-sum"))
        .findFirst()
        .orElseThrow();
  }
}
