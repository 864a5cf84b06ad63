package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Given;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest chooses among what the text leaves open; it never tells what the text does not. */
class StatementTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final Path GULOU = Path.of("src/test/resources/cli/files/ambiguous-agency.txt");
  private static final Path ANFU = Path.of("src/main/resources/samples/anfu-2020.txt");

  private static ReadResult read(Path file, Optional<String> agency, Optional<Integer> year)
      throws IOException {
    Given given =
        new Given(Optional.empty(), Optional.empty(), agency, year, Optional.of("0".repeat(64)));
    return FILES.read("文件.txt", Files.readAllBytes(file), given).get(0);
  }

  @ParameterizedTest
  @CsvSource({"320106, 320106", "江苏省南京市鼓楼区人民政府, 320106", "350102, 350102"})
  void aNameOfSeveralBodiesIsTheOneThatIsStated(String agency, String key) throws IOException {
    ReadResult result = read(GULOU, Optional.of(agency), Optional.empty());
    assertThat(result).isInstanceOf(ReadResult.Parsed.class);
    var reporter = ((ReadResult.Parsed) result).report().reporter();
    assertThat(reporter.key()).isEqualTo(key);
    assertThat(reporter.told().evidence()).isEqualTo(Told.Evidence.OVERRIDE);
    assertThat(reporter.told().printed()).isEqualTo("鼓楼区");
  }

  @ParameterizedTest
  @CsvSource({"360829", "鼓楼区", "乌有市"})
  void whatTheNameDoesNotFitIsNotTaken(String agency) throws IOException {
    assertThat(read(GULOU, Optional.of(agency), Optional.empty()).problems())
        .extracting(Problem::code)
        .containsExactly(Code.AMBIGUOUS_AGENCY);
  }

  @Test
  void theTextIsTakenWhereTheyDiffer() throws IOException {
    ReadResult result = read(ANFU, Optional.of("丰城市人民政府"), Optional.of(2019));
    var report = ((ReadResult.Parsed) result).report();
    assertThat(report.address()).isEqualTo("id/report/360829/2020");
    assertThat(report.remarks())
        .filteredOn(p -> p.code() == Code.MANIFEST_DIFFERS)
        .extracting(Problem::found)
        .anyMatch(f -> f.equals("agency: manifest 丰城市人民政府, report 安福县人民政府"))
        .anyMatch(f -> f.equals("year: manifest 2019, report 2020"))
        .anyMatch(f -> f.startsWith("sha256: manifest 0000"));
  }

  @Test
  void noYearIsSuppliedThatTheTextDoesNotSay() throws IOException {
    String text = Files.readString(ANFU).replaceAll("20(20|19|21)", "去");
    Given given =
        new Given(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(2020),
            Optional.empty());
    List<ReadResult> results =
        FILES.read("文件.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), given);
    assertThat(results.get(0).problems())
        .extracting(Problem::code)
        .containsExactly(Code.UNKNOWN_YEAR);
  }
}
