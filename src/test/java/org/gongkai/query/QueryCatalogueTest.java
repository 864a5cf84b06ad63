package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCatalogueTest {
  private static final Path QUESTIONS = Path.of("queries", "questions");

  private final QueryCatalogue questions = QueryCatalogue.load();

  @Test
  void indexAndFolderAgree() throws IOException {
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.replace(".rq", ""))
              .toList();
      assertThat(names)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              questions.all().stream().map(NamedQuery::name).toList());
    }
  }

  @Test
  void readmeListsEveryQuestion() throws IOException {
    String readme = Files.readString(Path.of("queries", "README.md"));
    assertThat(questions.all())
        .allSatisfy(q -> assertThat(readme).contains("| `questions/" + q.name() + ".rq` |"));
  }

  @Test
  void everyQuestionIsAnOrderedTableOfTheDefaultGraph() {
    assertThat(questions.all())
        .allSatisfy(
            question -> {
              assertThat(question.query().isSelectType()).isTrue();
              assertThat(question.query().getOrderBy()).isNotEmpty();
              assertThat(question.text()).doesNotContain("GRAPH ", "FROM ", "SERVICE ");
            });
  }

  @Test
  void everyColumnIsExplained() {
    assertThat(questions.all())
        .allSatisfy(
            question ->
                assertThat(question.header().output().en().split("[^A-Za-z]+"))
                    .containsAll(question.query().getResultVars()));
  }

  @Test
  void titlesAreInBothLanguages() {
    NamedQuery question = questions.find("child-exceeds-parent").orElseThrow();
    assertThat(question.titleEn()).isEqualTo("A part reports more than the whole");
    assertThat(question.titleZh()).isEqualTo("下级数字大于上级");
    assertThat(question.answers().zh()).contains("哪些部门或下级政府").doesNotContain(" 且上级");
    assertThat(questions.find("no-such-question")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          missing; nowhere.rq;   0; no such file
          broken;  broken.rq;    4; Encountered
          twice;   index.txt;    0; ok stands twice
          idle;    idle.rq;      0; no variable ?place
          grammar; grammar.rq;   2; unknown kind "colour"
          """)
  void brokenFolderIsAFault(String folder, String file, int line, String message) {
    String path = "query-catalogues/" + folder;
    assertThatThrownBy(() -> QueryCatalogue.load(path))
        .isInstanceOfSatisfying(
            QueryFault.class,
            fault -> {
              assertThat(fault.file()).isEqualTo(path + "/" + file);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault).hasMessageContaining(message);
            });
  }
}
