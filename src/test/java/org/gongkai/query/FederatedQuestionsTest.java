package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Oxigraph;
import org.gongkai.federate.Partnership;
import org.gongkai.federate.Receipt;
import org.gongkai.federate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code federation} is a question; each {@code x.csv} in it is what the question
 * must give on the five reports, with the parameters of {@code x.params}, joined with an extract of
 * Wikidata that Oxigraph serves.
 */
class FederatedQuestionsTest {
  private static final QueryCatalogue QUESTIONS = QueryCatalogue.federated();
  private static final Path FOLDER = Path.of("src/test/resources/federation");

  @TempDir static Path folder;
  private static Oxigraph oxigraph;
  private static Federation federation;

  private final DatasetGraph fiveReports = Cases.fiveReports();

  @BeforeAll
  static void start() {
    oxigraph = Oxigraph.start(FOLDER.resolve("wikidata.ttl"));
    federation = Partnership.with(folder, oxigraph.address(), 0);
  }

  @AfterAll
  static void stop() {
    if (oxigraph != null) {
      oxigraph.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCaseGivesItsTable() throws IOException {
    List<Path> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(QUESTIONS.all().size());
    return cases.stream()
        .map(file -> dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyQuestionHasACaseAndItsPartner() {
    assertThat(QUESTIONS.all())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(
            q -> {
              assertThat(FOLDER.resolve(q.name()).resolve("expected.csv")).exists();
              assertThat(federation.serves(q.query())).isTrue();
              assertThat(Federation.none().serves(q.query())).isFalse();
            });
  }

  private void check(Path expected) throws IOException {
    NamedQuery question =
        QUESTIONS.find(expected.getParent().getFileName().toString()).orElseThrow();
    String stem = expected.getFileName().toString().replace(".csv", "");
    Session session = federation.session(question.text(), Duration.ZERO);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(Cases.BASE)
        .reaching(session::into)
        .execute(question, Cases.parameters(expected.resolveSibling(stem + ".params")), fiveReports)
        .writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(Files.readAllLines(expected));
    // All rows in one call: none of the questions asks row by row.
    assertThat(session.receipt().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.answers()).isEqualTo(1))
        .extracting(Receipt.Line::origin)
        .isEqualTo(Receipt.Origin.LIVE);
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
