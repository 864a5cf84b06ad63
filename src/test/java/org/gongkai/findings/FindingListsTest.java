package org.gongkai.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.Run;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.rule.Assessor;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each list says of one sample, 丰城市 2020, whose sums do not come out. */
class FindingListsTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "findings-lists");
  private static final Rules RULES = Rules.load();

  @ParameterizedTest
  @ValueSource(strings = {"txt", "csv", "json", "sarif", "xml"})
  void listsAreAsExpected(String form) throws IOException {
    Path file = EXPECTED.resolve("fengcheng-2020." + form);
    String said = list(form);
    assertThat(said).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The region of a result is the very characters of its cell. */
  @Test
  void regionsAreTheCharactersOfTheCells() throws IOException {
    String text = new String(sample(), StandardCharsets.UTF_8);
    JsonNode location =
        new ObjectMapper()
            .readTree(list("sarif"))
            .at("/runs/0/results/0/locations/0/physicalLocation/region");
    int start = text.offsetByCodePoints(0, location.path("charOffset").asInt());
    int end = text.offsetByCodePoints(start, location.path("charLength").asInt());
    assertThat(text.substring(start, end)).isEqualTo("6");
  }

  private static String list(String form) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    Map<String, RuleNote> notes = RuleNotes.of(RULES);
    FindingList list =
        switch (form) {
          case "csv" -> new CsvList(out, notes);
          case "json" -> new JsonList(out);
          case "sarif" -> new SarifList(out, notes, "1");
          case "xml" -> new JunitList(out, notes);
          default -> new TextList(out, notes);
        };
    Report report = report();
    Neighbourhood alone =
        new Neighbourhood(
            report, List.of(), List.of(), "id/report/360981/2019", List.of(), List.of(), false);
    Assessment found = new Assessor(RULES).assess(alone);
    byte[] json = AssessmentJson.write(found, new Run("1", "0".repeat(64), List.of()));
    list.add(new ReportFindings("样本/丰城 2020.txt", report, found, json));
    list.end();
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Report report() throws IOException {
    ReportFiles reader = new ReportFiles(Gazetteer.load());
    List<ReadResult> read = reader.read("fengcheng-2020.txt", sample());
    return ((ReadResult.Parsed) read.get(0)).report();
  }

  private static byte[] sample() throws IOException {
    try (InputStream in =
        FindingListsTest.class.getResourceAsStream("/samples/fengcheng-2020.txt")) {
      return in.readAllBytes();
    }
  }
}
