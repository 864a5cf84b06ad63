package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of RFC 9535 with what they select, what it forbids, and I-Regexp (RFC 9485). */
class JsonPathRfcTest {
  private static final Path FOLDER = Path.of("src/test/resources/json-path");

  @TestFactory
  Stream<DynamicTest> everyPathSelectsWhatTheRfcSays() throws IOException {
    JsonNode documents = ExactJson.parse(Files.readAllBytes(FOLDER.resolve("documents.json")));
    List<String[]> rows = rows("rfc9535.tsv");
    assertThat(rows).hasSizeGreaterThan(100);
    return rows.stream()
        .map(
            r ->
                dynamicTest(
                    r[0] + " " + r[2],
                    () ->
                        assertThat(JsonPath.parse(r[2]).values(documents.get(r[1])))
                            .hasToString(ExactJson.parse(r[3]).valueStream().toList().toString())));
  }

  @TestFactory
  Stream<DynamicTest> everyWrongPathIsRefused() throws IOException {
    List<String> paths = Files.readAllLines(FOLDER.resolve("refused.txt"));
    assertThat(paths).hasSizeGreaterThan(60);
    return paths.stream()
        .map(
            p ->
                dynamicTest(
                    p,
                    () ->
                        assertThatThrownBy(() -> JsonPath.parse(p))
                            .isInstanceOf(SyntaxException.class)
                            .hasMessageContaining("JSONPath " + p)
                            .hasMessageContaining("at character")));
  }

  @TestFactory
  Stream<DynamicTest> everyRegularExpression() throws IOException {
    return rows("regexp.tsv").stream().map(r -> dynamicTest(r[0] + " " + r[1], () -> matches(r)));
  }

  private static void matches(String[] row) {
    Optional<Pattern> pattern = IRegexp.compile(row[0]);
    if (row[2].equals("x")) {
      assertThat(pattern).isEmpty();
      return;
    }
    String text = row[1].replace("\\n", "\n");
    assertThat(pattern).isPresent();
    assertThat(pattern.get().matcher(text).matches()).isEqualTo(row[2].equals("1"));
    assertThat(pattern.get().matcher(text).find()).isEqualTo(row[3].equals("1"));
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .skip(1)
        .map(l -> l.split("\t", -1))
        .toList();
  }
}
