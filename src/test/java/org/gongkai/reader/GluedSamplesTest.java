package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real pages that lost the borders of their cells: every expected figure is read, none wrongly, and
 * each row that is not read whole stands in {@code glued-gaps.csv} with the reason.
 */
final class GluedSamplesTest {
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");
  private static final Path GAPS = Path.of("src/test/resources/reader/glued-gaps.csv");
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> PAGES =
      List.of(
          "pingtan-government-2020",
          "pingtan-government-2022",
          "pingtan-government-2024",
          "pingtan-haitan-area-2019",
          "pingtan-investment-promotion-2024",
          "pingtan-market-regulation-2019",
          "pingtan-market-regulation-2022",
          "pingtan-natural-resources-2020",
          "pingtan-public-security-2024",
          "pingtan-social-affairs-2020",
          "pingtan-state-assets-2020");

  static List<String> pages() {
    return PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyExpectedFigureIsReadAndNoneIsWrong(String page) throws IOException {
    Report report = read(page);
    Map<String, String> figures = new TreeMap<>();
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        String name = String.join(",", table.table(), cell.row(), cell.column());
        cell.figure().ifPresent(f -> figures.put(name, f.value().toPlainString()));
      }
    }
    Map<String, String> expected = expected(page + ".txt");
    assertThat(expected).hasSizeGreaterThan(170);
    figures.keySet().removeIf(name -> name.startsWith("proactive"));
    assertThat(figures).isEqualTo(expected);
  }

  @Test
  void everyRowThatIsNotReadWholeIsListedWithItsReason() throws IOException {
    List<String> gaps = new ArrayList<>();
    for (String page : PAGES) {
      for (FormTable table : read(page).tables()) {
        Map<String, List<Cell>> rows =
            table.cells().stream()
                .collect(Collectors.groupingBy(Cell::row, TreeMap::new, Collectors.toList()));
        rows.forEach(
            (row, cells) -> {
              if (cells.stream().anyMatch(c -> c.figure().isEmpty())) {
                gaps.add(String.join(",", page, table.table(), row, states(cells)));
              }
            });
      }
    }
    List<String> listed = Files.readAllLines(GAPS);
    assertThat(listed.stream().skip(1)).allMatch(l -> l.split(",").length == 5);
    assertThat(gaps)
        .isEqualTo(listed.stream().skip(1).map(l -> l.substring(0, l.lastIndexOf(','))).toList());
  }

  private static String states(List<Cell> cells) {
    return cells.stream().map(c -> c.state().notation()).collect(Collectors.joining(" "));
  }

  private static Report read(String page) throws IOException {
    Path file = REAL.resolve(page + ".txt");
    assumeTrue(Files.exists(file), "skipped: no real reports in " + REAL);
    String text = Files.readString(file);
    ReadResult result = FILES.read(page, text.getBytes(StandardCharsets.UTF_8)).get(0);
    Report report = ((ReadResult.Parsed) result).report();
    report.tables().forEach(t -> Quotation.check(text, t));
    return report;
  }

  private static Map<String, String> expected(String file) throws IOException {
    Map<String, String> figures = new TreeMap<>();
    for (String line : Files.readAllLines(REAL.resolve("expected.csv"))) {
      if (line.startsWith(file + ",")) {
        String cell = line.substring(file.length() + 1);
        int value = cell.lastIndexOf(',');
        figures.put(cell.substring(0, value), cell.substring(value + 1));
      }
    }
    return figures;
  }
}
