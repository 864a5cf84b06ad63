package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.Test;

/**
 * A real page, where it is at hand: every cell as it stands in its HTML, zeros and totals that were
 * left blank as empty.
 */
final class RealPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports")
          .resolve("shanghai-general-office-2019.html");
  private static final Path EXPECTED =
      Path.of("src/test/resources/pages/shanghai-general-office-2019.csv");

  @Test
  void pageIsReadCellForCell() throws IOException {
    assumeTrue(Files.exists(PAGE), "skipped: " + PAGE + " is not there");
    ReadResult result = new ReportFiles(Gazetteer.load()).read(PAGE).get(0);
    assertThat(result.problems()).isEmpty();
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    assertThat(parsed.report().address()).isEqualTo("id/report/310000/人民政府办公厅/2019");
    assertThat(parsed.report().form()).isEqualTo("form-2019");
    assertThat(parsed.report().sections())
        .extracting(s -> s.number())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(cells(parsed)).isEqualTo(Files.readAllLines(EXPECTED));
    parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
  }

  private static List<String> cells(ReadResult.Parsed parsed) {
    Stream<String> cells =
        parsed.report().tables().stream()
            .flatMap(t -> t.cells().stream().map(c -> cell(t.table(), c)));
    return Stream.concat(Stream.of("table,row,column,state,value"), cells).toList();
  }

  private static String cell(String table, Cell cell) {
    String value = cell.figure().map(f -> f.value().toPlainString()).orElse("");
    return String.join(",", table, cell.row(), cell.column(), cell.state().notation(), value);
  }
}
