package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema accepts what is read from the samples and refuses each broken document. */
final class SchemaTest {
  private static final Path CASES = Path.of("src/test/resources/report");
  private static final Schema SCHEMA = new Schema();
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anfu-2020",
        "fengcheng-2020",
        "fengcheng-approval-bureau-2020",
        "ganzhou-2021",
        "gaoan-2019"
      })
  void sampleIsValidAndReadBack(String name) throws IOException {
    try (var in = SchemaTest.class.getResourceAsStream("/samples/" + name + ".txt")) {
      var parsed = (ReadResult.Parsed) FILES.read(name, in.readAllBytes()).get(0);
      byte[] json = ReportJson.write(parsed.report());
      assertThat(SCHEMA.faults(json)).isEmpty();
      assertThat(ReportJson.read(json)).isEqualTo(parsed.report());
    }
  }

  @Test
  void validCaseIsValid() throws IOException {
    byte[] json = Files.readAllBytes(CASES.resolve("valid.json"));
    assertThat(SCHEMA.faults(json)).isEmpty();
    assertThat(ReportJson.read(json).address()).isEqualTo("id/report/360981/2020");
  }

  /** A member "-" is of a fault that the reader need not see, since it mints that member again. */
  @ParameterizedTest
  @CsvFileSource(resources = "/report/faults.csv", numLinesToSkip = 1)
  void brokenDocumentIsRefused(String file, String member) throws IOException {
    byte[] json = Files.readAllBytes(CASES.resolve(file));
    assertThat(SCHEMA.faults(json)).isNotEmpty();
    if (!"-".equals(member)) {
      assertThatThrownBy(() -> ReportJson.read(json))
          .isInstanceOf(ReportJsonException.class)
          .hasMessageContaining(member);
    }
  }

  @Test
  void everyCaseIsListed() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      Set<String> cases = new TreeSet<>();
      files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith("invalid."))
          .forEach(cases::add);
      List<String> listed = Files.readAllLines(CASES.resolve("faults.csv"));
      assertThat(cases).hasSizeGreaterThan(50);
      assertThat(listed.stream().skip(1).map(l -> l.split(",")[0]))
          .containsExactlyInAnyOrderElementsOf(cases);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "5", "null", "{\"a\":1,\"a\":2}", "{} {}", "\"丰城市\""})
  void otherJsonAndNoJsonAreRefused(String json) {
    assertThatThrownBy(() -> ReportJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReportJsonException.class);
  }

  @Test
  void everyProblemCodeCanStandInTheJson() {
    for (Code code : Code.values()) {
      assertThat(code.name()).matches("[A-Z_]+");
      assertThat(code.cure()).isNotBlank();
    }
  }
}
