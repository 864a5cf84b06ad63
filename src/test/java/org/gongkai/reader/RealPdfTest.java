package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.Test;

/**
 * A real report as a word processor printed it; its figures were taken from pictures of its pages.
 */
final class RealPdfTest {
  private static final Path REPORT =
      Path.of(
          System.getProperty("gongkai.shared", "../shared"),
          "reports/huaian-hongze-government-2024.pdf");
  private static final Path FIGURES = Path.of("src/test/resources/reader-format/hongze-2024.csv");

  @Test
  void everyCellOfTheRealPdfIsReadAsPrinted() throws IOException {
    assumeTrue(Files.exists(REPORT), "skipped: there is no " + REPORT);
    ReadResult result = new ReportFiles(Gazetteer.load()).read(REPORT).get(0);
    assertThat(result.problems()).isEmpty();
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    assertThat(parsed.report().address()).isEqualTo("id/report/320813/2024");
    assertThat(parsed.report().form()).isEqualTo("form-2021");
    assertThat(parsed.report().sections()).hasSize(6);
    Map<String, String> printed = new TreeMap<>();
    parsed
        .report()
        .tables()
        .forEach(
            t ->
                t.cells()
                    .forEach(
                        c ->
                            printed.put(
                                t.table() + "/" + c.row() + "/" + c.column(), c.printed())));
    assertThat(printed).isEqualTo(figures());
    parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
  }

  /** Rows of table, row, and the figures by column. */
  private static Map<String, String> figures() throws IOException {
    Map<String, String> figures = new TreeMap<>();
    List<String> columns = List.of();
    for (String line : Files.readAllLines(FIGURES)) {
      List<String> cells = List.of(line.split(","));
      if (cells.get(0).equals("table")) {
        columns = cells;
      } else {
        for (int i = 2; i < cells.size(); i++) {
          figures.put(cells.get(0) + "/" + cells.get(1) + "/" + columns.get(i), cells.get(i));
        }
      }
    }
    return figures;
  }
}
