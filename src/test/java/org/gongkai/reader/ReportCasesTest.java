package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of cases: report.txt (or .html, .md) is read as cells.csv, about.txt and
 * problems.txt say. A folder with problems.txt alone is of a file that is refused.
 */
final class ReportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/reader");
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(cases).hasSizeGreaterThan(100);
      return cases.stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
    }
  }

  private static void check(Path folder) throws IOException {
    ReadResult result = FILES.read(report(folder)).get(0);
    assertThat(Rendering.problems(result.problems())).isEqualTo(lines(folder, "problems.txt"));
    assertThat(result instanceof ReadResult.Parsed)
        .isEqualTo(Files.exists(folder.resolve("cells.csv")));
    if (result instanceof ReadResult.Parsed parsed) {
      assertThat(Rendering.about(parsed.report())).isEqualTo(lines(folder, "about.txt"));
      assertThat(Rendering.cells(parsed.report())).isEqualTo(lines(folder, "cells.csv"));
      parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
    }
  }

  /** The one file of a case that is the report: report.txt, report.html, report.md. */
  private static Path report(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> reports =
          files.filter(f -> f.getFileName().toString().startsWith("report.")).toList();
      assertThat(reports).hasSize(1);
      return reports.get(0);
    }
  }

  private static List<String> lines(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }
}
