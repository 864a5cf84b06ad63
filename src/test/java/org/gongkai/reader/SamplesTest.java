package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped samples, and where they are at hand the real reports, are read figure for figure. */
final class SamplesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/samples/expected.csv");
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  static Set<String> samples() throws IOException {
    Map<String, Map<String, String>> figures = figures(EXPECTED);
    assertThat(figures).hasSize(5);
    return figures.keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsReadFigureForFigureWithoutARemark(String file) throws IOException {
    ReadResult.Parsed sample = sample(file);
    assertThat(figures(sample.report())).isEqualTo(figures(EXPECTED).get(file));
    assertThat(sample.problems()).isEmpty();
    sample.report().tables().forEach(t -> Quotation.check(sample.text(), t));
    Quotation.check(sample.text(), sample.report());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void realReportIsReadFigureForFigureAndAsItsSample(String file) throws IOException {
    assumeTrue(Files.exists(REAL.resolve(file)), "skipped: no real reports in " + REAL);
    ReadResult.Parsed real = (ReadResult.Parsed) FILES.read(REAL.resolve(file)).get(0);
    Report sample = sample(file).report();
    assertThat(figures(real.report()))
        .isEqualTo(figures(REAL.resolve("expected.csv")).get(file))
        .isEqualTo(figures(sample));
    assertThat(states(real.report())).isEqualTo(states(sample));
    assertThat(real.report().address()).isEqualTo(sample.address());
    assertThat(real.report().form()).isEqualTo(sample.form());
    assertThat(real.problems()).isEmpty();
  }

  private static ReadResult.Parsed sample(String file) throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream("/samples/" + file)) {
      return (ReadResult.Parsed) FILES.read(file, in.readAllBytes()).get(0);
    }
  }

  /** table/row/column and value, by file. */
  private static Map<String, Map<String, String>> figures(Path csv) throws IOException {
    Map<String, Map<String, String>> figures = new TreeMap<>();
    for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split(","));
      String cell = String.join("/", cells.subList(1, 4));
      figures.computeIfAbsent(cells.get(0), f -> new TreeMap<>()).put(cell, cells.get(4));
    }
    return figures;
  }

  private static Map<String, String> figures(Report report) {
    Map<String, String> figures = new TreeMap<>();
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        cell.figure().ifPresent(f -> figures.put(name(table, cell), f.value().toPlainString()));
      }
    }
    return figures;
  }

  private static List<String> states(Report report) {
    Stream<String> states =
        report.tables().stream()
            .flatMap(t -> t.cells().stream().map(c -> name(t, c) + " " + c.state()));
    return states.sorted().toList();
  }

  private static String name(FormTable table, Cell cell) {
    return table.table() + "/" + cell.row() + "/" + cell.column();
  }
}
