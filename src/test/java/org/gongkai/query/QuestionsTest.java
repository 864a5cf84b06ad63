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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder is a question; each {@code x.csv} in it is what the question must give on {@code
 * x.ttl}, or on the five reports if there is no such file, with the parameters of {@code x.params}.
 */
class QuestionsTest {
  /** Cases of questions that need what a build finds: see {@code FindingQuestionsTest}. */
  private static final Path BUILT = Path.of("src", "test", "resources", "queries-built");

  private static final QueryCatalogue QUESTIONS = QueryCatalogue.load();

  private final QueryRunner runner = new QueryRunner(Cases.BASE);
  private final DatasetGraph fiveReports = Cases.fiveReports();

  @TestFactory
  Stream<DynamicTest> everyCaseGivesItsTable() throws IOException {
    List<Path> cases = cases();
    assertThat(cases).hasSizeGreaterThan(20);
    return cases.stream()
        .map(file -> dynamicTest(Cases.FOLDER.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyQuestionHasACase() {
    assertThat(QUESTIONS.all())
        .isNotEmpty()
        .allSatisfy(
            q ->
                assertThat(
                        List.of(
                            Cases.FOLDER.resolve(q.name()).resolve("expected.csv"),
                            BUILT.resolve(q.name() + ".csv")))
                    .anyMatch(Files::exists));
  }

  private void check(Path expected) throws IOException {
    NamedQuery question =
        QUESTIONS.find(expected.getParent().getFileName().toString()).orElseThrow();
    String stem = expected.getFileName().toString().replace(".csv", "");
    Path own = expected.resolveSibling(stem + ".ttl");
    DatasetGraph data = Files.exists(own) ? Cases.data(own) : fiveReports;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner
        .execute(question, Cases.parameters(expected.resolveSibling(stem + ".params")), data)
        .writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(Files.readAllLines(expected));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(Cases.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
