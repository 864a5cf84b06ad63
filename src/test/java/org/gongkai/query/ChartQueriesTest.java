package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.chart.ChartKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code FOLDER/NAME/x.csv} is what the query NAME of a folder must give on {@code
 * reports.ttl} with the parameters of {@code x.params}.
 */
class ChartQueriesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "charts");

  private final QueryRunner runner = new QueryRunner(Cases.BASE);
  private final DatasetGraph data = Cases.data(FOLDER.resolve("reports.ttl"));

  @TestFactory
  Stream<DynamicTest> everyCaseGivesItsTable() throws IOException {
    return cases().stream()
        .map(file -> dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyQueryHasACaseAndEveryChartAKind() {
    for (String folder : List.of("charts", "rankings", "maps")) {
      assertThat(catalogue(folder).all())
          .isNotEmpty()
          .allSatisfy(q -> assertThat(FOLDER.resolve(folder).resolve(q.name())).isDirectory());
    }
    assertThat(QueryCatalogue.charts().all())
        .allSatisfy(
            q -> {
              assertThat(ChartKind.of(q.header().chart())).isNotNull();
              assertThat(q.header().unit().isComplete()).isTrue();
            });
  }

  @Test
  void theSmallestDenominatorIsDataOfTheQuery() {
    assertThat(QueryCatalogue.rankings().all())
        .allSatisfy(
            q -> assertThat(q.parameter("least").orElseThrow().defaultValue()).contains("30"));
  }

  private void check(Path expected) throws IOException {
    Path query = expected.getParent();
    NamedQuery named =
        catalogue(query.getParent().getFileName().toString())
            .find(query.getFileName().toString())
            .orElseThrow();
    String stem = expected.getFileName().toString().replace(".csv", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner
        .execute(named, Cases.parameters(expected.resolveSibling(stem + ".params")), data)
        .writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(Files.readAllLines(expected));
  }

  private static QueryCatalogue catalogue(String folder) {
    return switch (folder) {
      case "charts" -> QueryCatalogue.charts();
      case "rankings" -> QueryCatalogue.rankings();
      default -> QueryCatalogue.maps();
    };
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
