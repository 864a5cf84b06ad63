package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Resolution.Ambiguous;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.gongkai.gazetteer.Resolution.Unknown;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of names.csv: a printed name in a year and a context is what the row says. */
final class NamesTest {
  private static final Path CASES = Path.of("src/test/resources/gazetteer/names.csv");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TestFactory
  Stream<DynamicTest> everyName() throws IOException {
    List<CsvTable.Row> rows = CsvTable.rows(Files.readString(CASES));
    assertThat(rows).hasSizeGreaterThan(60);
    return rows.stream()
        .skip(1)
        .map(
            row ->
                DynamicTest.dynamicTest(row.line() + " " + row.cells(), () -> check(row.cells())));
  }

  private static void check(List<String> row) {
    List<String> context = List.of(row.get(2).split(";"));
    Resolution found = GAZETTEER.resolve(row.get(0), Integer.parseInt(row.get(1)), context);
    String detail = row.get(4);
    switch (row.get(3)) {
      case "AMBIGUOUS" -> {
        assertThat(found).isInstanceOf(Ambiguous.class);
        assertThat(((Ambiguous) found).candidates().stream().map(Body::key))
            .containsExactly(detail.split(" "));
      }
      case "UNKNOWN" -> {
        assertThat(found).isInstanceOf(Unknown.class);
        Unknown unknown = (Unknown) found;
        assertThat(unknown.reason() + " " + unknown.nearest()).contains(detail);
        assertThat(detail).isNotEmpty();
      }
      default -> {
        assertThat(found).isInstanceOf(Resolved.class);
        assertThat(((Resolved) found).body().key()).isEqualTo(row.get(3));
        assertThat(((Resolved) found).rule().notation()).isEqualTo(detail);
      }
    }
  }

  @Test
  void candidatesComeWithTheirPaths() {
    Ambiguous found = (Ambiguous) GAZETTEER.resolve("鼓楼区", 2020, List.of());
    assertThat(found.paths())
        .containsExactly(
            "江苏省 › 南京市 › 鼓楼区", "江苏省 › 徐州市 › 鼓楼区", "福建省 › 福州市 › 鼓楼区", "河南省 › 开封市 › 鼓楼区");
  }

  @Test
  void anOfficeStandsForItsGovernmentWhenAsked() {
    Resolution found = GAZETTEER.resolveGovernment("丰城市政府办公室", 2020, List.of());
    assertThat(found).isInstanceOf(Resolved.class);
    assertThat(((Resolved) found).body().key()).isEqualTo("360981");
  }

  @Test
  void aBodyHasItsOfficialNameInBothLanguages() {
    Body government = GAZETTEER.body("360981").orElseThrow();
    assertThat(government.name()).isEqualTo("丰城市人民政府");
    assertThat(government.englishName()).contains("People's Government of Fengcheng Shi");
    assertThat(government.level()).isEqualTo(Level.COUNTY);
    assertThat(government.address()).isEqualTo("id/agency/360981");
    assertThat(GAZETTEER.body("232700").orElseThrow().name()).isEqualTo("大兴安岭地区行政公署");
    assertThat(GAZETTEER.body("442100").orElseThrow().name()).isEqualTo("海南行政区公署");
    assertThat(GAZETTEER.body("zone/平潭综合实验区").orElseThrow().name()).isEqualTo("平潭综合实验区管理委员会");
  }

  @Test
  void anOrganHasNoEnglishName() {
    Body organ = GAZETTEER.body("360981/行政审批局").orElseThrow();
    assertThat(organ.name()).isEqualTo("丰城市行政审批局");
    assertThat(organ.englishName()).isEmpty();
    assertThat(organ.address()).isEqualTo("id/agency/360981/行政审批局");
  }

  @Test
  void aKeyOfNothingGivesNoBody() {
    assertThat(GAZETTEER.body("999999")).isEmpty();
    assertThat(GAZETTEER.body("810000")).isEmpty();
    assertThat(GAZETTEER.body("360981/")).isEmpty();
    assertThat(GAZETTEER.body("360981/a/b")).isEmpty();
  }
}
