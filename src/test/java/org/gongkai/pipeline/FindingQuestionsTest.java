package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions about findings, on a store built from the samples and two made-up neighbours: 高安 a year
 * later, 宜春 above 丰城 and 高安. {@code NAME.csv} is what the question must give.
 */
class FindingQuestionsTest {
  private static final Path FOLDER = Path.of("src/test/resources/queries-built");
  private static final String BASE = "http://localhost:3030/";

  @TempDir static Path folder;
  private static ReportStore store;

  @BeforeAll
  static void build() throws IOException {
    try (Publisher publisher = Publisher.open(folder.resolve("store"), Gazetteer.load(), BASE);
        Stream<Path> samples = Files.list(Path.of("src/main/resources/samples"));
        Stream<Path> others = Files.list(FOLDER)) {
      List<Entry> files =
          Stream.concat(samples, others.filter(f -> f.toString().endsWith(".txt")))
              .map(Entry::of)
              .toList();
      publisher.build(files, BuildOptions.usual(), o -> {});
    }
    store = ReportStore.open(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  List<DynamicTest> tables() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<DynamicTest> tables =
          files
              .filter(f -> f.toString().endsWith(".csv"))
              .sorted()
              .map(f -> dynamicTest(f.getFileName().toString(), () -> check(f)))
              .toList();
      assertThat(tables).hasSizeGreaterThanOrEqualTo(10);
      return tables;
    }
  }

  private static void check(Path expected) throws IOException {
    String name = expected.getFileName().toString().replace(".csv", "");
    NamedQuery question = QueryCatalogue.load().find(name).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Txn.executeRead(
        store.dataset(),
        () -> new QueryRunner(BASE).writeCsv(question, Map.of(), store.dataset(), out));
    String table = out.toString(StandardCharsets.UTF_8);
    assertThat(table.lines().toList())
        .isEqualTo(Files.readAllLines(expected))
        .hasSizeGreaterThan(1);
  }
}
