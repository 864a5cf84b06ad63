package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Resolution.Ambiguous;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of mentions.csv: the governments that a text names. */
final class MentionsTest {
  private static final Path CASES = Path.of("src/test/resources/gazetteer/mentions.csv");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TestFactory
  Stream<DynamicTest> everyText() throws IOException {
    List<CsvTable.Row> rows = CsvTable.rows(Files.readString(CASES));
    assertThat(rows).hasSizeGreaterThan(10);
    return rows.stream()
        .skip(1)
        .map(row -> DynamicTest.dynamicTest(row.cells().get(3), () -> check(row.cells())));
  }

  private static void check(List<String> row) {
    List<Mention> mentions = GAZETTEER.mentions(row.get(0), Integer.parseInt(row.get(1)));
    assertThat(
            mentions.stream()
                .map(m -> m.printed() + "=" + meaning(m))
                .collect(Collectors.joining(";")))
        .isEqualTo(row.get(2));
    assertThat(mentions)
        .allMatch(m -> row.get(0).substring(m.start(), m.end()).equals(m.printed()));
  }

  private static String meaning(Mention mention) {
    if (mention.resolution() instanceof Resolved resolved) {
      return resolved.body().key();
    }
    return mention.resolution() instanceof Ambiguous ? "AMBIGUOUS" : "UNKNOWN";
  }

  @Test
  void namesInTextAreWholeNamesInForceThatYear() {
    List<Division> found = GAZETTEER.namesIn("江西省宜春市丰城市、丰城县和《上海市条例》，更新县志，城区道路。", 2020);
    assertThat(found).extracting(Division::key).containsExactly("360000", "360900", "360981");
  }

  @Test
  void aNameOfSeveralPlacesGivesThemAll() {
    assertThat(GAZETTEER.namesIn("在朝阳区", 2020))
        .extracting(Division::key)
        .containsExactly("110105", "220104");
  }

  @Test
  void aLongTextIsScannedQuickly() {
    String text = "根据条例，江西省各级人民政府和更新县政府应当公开《某市人民政府》信息。".repeat(3000);
    long start = System.nanoTime();
    assertThat(GAZETTEER.mentions(text, 2020)).isEmpty();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3000);
  }
}
