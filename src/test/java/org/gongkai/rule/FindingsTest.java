package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.Tally;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the rules find in the shipped samples and, where they are at hand, in the real reports:
 * every finding, and of every broken one whether the report or the reader is wrong, as a person
 * judged it with the source open.
 */
final class FindingsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/findings");
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");
  private static final String HEADER =
      "rule,place,state,left,right,difference,fault,reason,wrong,why";

  /** Columns that a program fills; the last two are a person's. */
  private static final int FOUND = 8;

  private static final Assessor ASSESSOR = new Assessor(Rules.load());

  @TestFactory
  Stream<DynamicTest> samples() throws IOException {
    return cases(SAMPLES, GOLDEN.resolve("samples"));
  }

  @TestFactory
  Stream<DynamicTest> realReports() throws IOException {
    assumeTrue(Files.exists(REAL), "skipped: no real reports in " + REAL);
    return cases(REAL, GOLDEN.resolve("real"));
  }

  private static Stream<DynamicTest> cases(Path folder, Path golden) throws IOException {
    Map<String, Report> reports = read(folder);
    assertThat(reports.keySet()).isEqualTo(names(golden));
    List<Report> all = List.copyOf(reports.values());
    return reports.entrySet().stream()
        .map(
            e ->
                dynamicTest(
                    e.getKey(), () -> compare(e.getValue(), all, golden.resolve(e.getKey()))));
  }

  private static void compare(Report report, List<Report> all, Path golden) throws IOException {
    Neighbourhood around = Families.around(report, all);
    Assessment assessment = ASSESSOR.assess(around);
    List<String> lines = Files.readAllLines(golden);
    assertThat(lines.get(0)).isEqualTo(HEADER);
    assertThat(lines(assessment))
        .isEqualTo(lines.stream().skip(1).map(FindingsTest::found).toList());
    lines.stream().skip(1).forEach(FindingsTest::assertJudged);
    assertThat(StatedReports.read(ReportJson.write(report))).isEqualTo(StatedReports.of(report));
  }

  /** Every broken rule, and nothing else, is judged. */
  private static void assertJudged(String line) {
    String[] cells = line.split(",", -1);
    boolean broken = cells[2].equals("broken");
    assertThat(cells[FOUND]).as(line).isIn(broken ? Set.of("report", "reader") : Set.of(""));
    assertThat(!cells[FOUND + 1].isBlank()).as(line).isEqualTo(broken);
  }

  private static String found(String line) {
    return String.join(",", Arrays.asList(line.split(",", -1)).subList(0, FOUND));
  }

  private static List<String> lines(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    for (Tally tally : assessment.tallies()) {
      if (tally.holds() > 0) {
        lines.add(String.join(",", tally.rule(), "", "holds", "" + tally.holds(), "", "", "", ""));
      }
    }
    assessment.findings().forEach(f -> lines.add(line(f)));
    return lines;
  }

  private static String line(Finding finding) {
    return String.join(
        ",",
        finding.rule(),
        finding.place(),
        finding.state().notation(),
        plain(finding.left().sum()),
        plain(finding.right().sum()),
        plain(finding.difference()),
        finding.fault().map(f -> f.blame().notation()).orElse(""),
        finding.fault().map(Finding.Fault::reason).or(finding::reason).orElse(""));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static Map<String, Report> read(Path folder) throws IOException {
    ReportFiles reader = new ReportFiles(Gazetteer.load());
    Map<String, Report> reports = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().matches(".*[.](csv|md)")).toList()) {
        String name = file.getFileName().toString().replaceAll("[.][a-z]+$", ".csv");
        reports.put(name, ((ReadResult.Parsed) reader.read(file).get(0)).report());
      }
    }
    return reports;
  }

  private static Set<String> names(Path golden) throws IOException {
    try (Stream<Path> files = Files.list(golden)) {
      return Set.copyOf(files.map(f -> f.getFileName().toString()).toList());
    }
  }
}
