package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.Indicator;
import org.gongkai.report.Problem;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statistics tables of real reports of 2013 to 2018, where these are at hand: every row with
 * its unit and the row above it, no value that is not the printed one, and only those left open
 * that the text leaves open.
 */
final class OlderReportsTest {
  private static final Path SAMPLES = Path.of("src/test/resources/samples/older");
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pingtan-government-2014.txt",
        "pingtan-government-2018.txt",
        "pingtan-public-security-2018.txt",
        "pingtan-finance-2013.txt"
      })
  void realTableIsReadRowForRow(String file) throws IOException {
    assumeTrue(Files.exists(REAL.resolve(file)), "skipped: no real reports in " + REAL);
    check(REAL.resolve(file));
  }

  @Test
  void sampleIsReadRowForRowWithoutARemark() throws IOException {
    ReadResult.Parsed sample = check(SAMPLES.resolve("pingtan-government-2014.txt"));
    assertThat(sample.problems()).isEmpty();
    assertThat(sample.report().sections()).hasSize(6);
  }

  @Test
  void headingOfAnotherYearIsSaid() {
    Path file = REAL.resolve("pingtan-public-security-2018.txt");
    assumeTrue(Files.exists(file), "skipped: no real reports in " + REAL);
    assertThat(FILES.read(file).get(0).problems())
        .extracting(Problem::code, Problem::found)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                Problem.Code.COLUMN_OF_ANOTHER_YEAR, "2017, caption 2018"));
  }

  private static ReadResult.Parsed check(Path file) throws IOException {
    ReadResult.Parsed parsed = (ReadResult.Parsed) FILES.read(file).get(0);
    assertThat(parsed.report().form()).isEqualTo("form-2014");
    FormTable table = parsed.report().table("statistics").orElseThrow();
    Quotation.check(parsed.text(), table);
    List<String> printed = new ArrayList<>();
    for (String[] row : trueRows(file.getFileName().toString())) {
      Indicator indicator = table.indicators().get(printed.size());
      printed.add(String.join(",", row[1], row[2], row[3]));
      check(table, indicator, "year", row[4]);
      check(table, indicator, "cumulative", row[5]);
    }
    assertThat(table.indicators().stream().map(i -> described(table, i)).toList())
        .isEqualTo(printed);
    return parsed;
  }

  private static String described(FormTable table, Indicator indicator) {
    String parent = indicator.parent().flatMap(table::indicator).map(Indicator::label).orElse("");
    return String.join(",", indicator.label(), parent, indicator.unit().orElse(""));
  }

  /** The printed figure; or, if the digits of the row allow several, all the digits and none. */
  private static void check(FormTable table, Indicator row, String column, String expected) {
    Optional<Cell> cell = table.cell(row.row(), column);
    assertThat(cell.isPresent()).isEqualTo(!expected.isEmpty());
    cell.filter(c -> c.state() != CellState.AMBIGUOUS)
        .ifPresent(
            c ->
                assertThat(c.figure().map(f -> f.value().toPlainString()))
                    .as(row.label() + " " + column)
                    .contains(expected));
    cell.filter(c -> c.state() == CellState.AMBIGUOUS)
        .ifPresent(
            c -> {
              assertThat(expected).hasSizeGreaterThan(2);
              assertThat(c.printed()).contains(expected).doesNotMatch(expected);
            });
  }

  private static List<String[]> trueRows(String file) throws IOException {
    List<String[]> rows =
        Files.readAllLines(SAMPLES.resolve("true-figures.csv")).stream()
            .map(l -> l.split(",", -1))
            .filter(r -> r[0].equals(file))
            .toList();
    assertThat(rows).hasSizeGreaterThan(12);
    return rows;
  }
}
