package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.gazetteer.Resolution.Resolved;
import org.gongkai.gazetteer.Resolution.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's decisions win; a file that cannot be used says where and why. */
final class OverridesTest {
  private static final Path FOLDER = Path.of("src/test/resources/gazetteer/overrides");
  private static final Gazetteer PLAIN = Gazetteer.load();

  @Test
  void anOverrideWinsAndSaysSo() {
    Gazetteer gazetteer = PLAIN.withOverrides(FOLDER.resolve("good.csv"));
    assertThat(key(gazetteer, "丰城审批局", 2019)).isEqualTo("360981/行政审批局");
    assertThat(key(gazetteer, " 丰城 审批局", 2020)).isEqualTo("360981/行政审批局");
    assertThat(key(gazetteer, "岚岛新区管委会", 2020)).isEqualTo("zone/平潭综合实验区");
  }

  @Test
  void theRowOfAYearWinsOverTheRowOfAnyYear() {
    Gazetteer gazetteer = PLAIN.withOverrides(FOLDER.resolve("good.csv"));
    assertThat(key(gazetteer, "鼓楼区", 2020)).isEqualTo("320302");
    assertThat(key(gazetteer, "鼓楼区", 2021)).isEqualTo("320106");
  }

  @Test
  void othersAreResolvedAsBefore() {
    Gazetteer gazetteer = PLAIN.withOverrides(FOLDER.resolve("good.csv"));
    assertThat(gazetteer.resolve("丰城市", 2020, List.of()))
        .isEqualTo(PLAIN.resolve("丰城市", 2020, List.of()));
    assertThat(PLAIN.resolve("丰城审批局", 2020, List.of())).isInstanceOf(Resolution.Unknown.class);
  }

  @Test
  void aSpreadsheetsMarkAndLineEndsAreRead() {
    Gazetteer gazetteer = PLAIN.withOverrides(FOLDER.resolve("spreadsheet.csv"));
    assertThat(key(gazetteer, "丰城审批局", 2020)).isEqualTo("360981/行政审批局");
  }

  @Test
  void everyBadRowIsNamedWithItsLine() {
    Path file = FOLDER.resolve("bad.csv");
    BadOverridesException thrown =
        catchThrowableOfType(BadOverridesException.class, () -> PLAIN.withOverrides(file));
    assertThat(thrown.problems())
        .containsExactly(
            file + ":3: printed is empty",
            file + ":4: twenty is not a year",
            file + ":5: 999999 is not the key of a body with a government",
            file + ":6: 810000 is not the key of a body with a government",
            file + ":7: 2 cells, but the columns are printed,year,key,note",
            file + ":8: 丰城审批局 is given twice");
    assertThat(thrown).hasMessageContaining("bad.csv:3");
  }

  @Test
  void aWrongHeaderAndAWrongCharsetAreNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> PLAIN.withOverrides(FOLDER.resolve("wrong-header.csv")))
        .isInstanceOf(BadOverridesException.class)
        .hasMessageContaining("wrong-header.csv:1: the first line must be printed,year,key,note");
    Path gbk = folder.resolve("gbk.csv");
    Files.writeString(gbk, "printed,year,key,note\n丰城市,,360981,\n", Charset.forName("GB18030"));
    assertThatThrownBy(() -> PLAIN.withOverrides(gbk))
        .isInstanceOf(BadOverridesException.class)
        .hasMessageContaining("gbk.csv:1: the file is not UTF-8");
    assertThatThrownBy(() -> PLAIN.withOverrides(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static String key(Gazetteer gazetteer, String printed, int year) {
    Resolved resolved = (Resolved) gazetteer.resolve(printed, year, List.of());
    assertThat(resolved.rule()).isEqualTo(Rule.OVERRIDE);
    return resolved.body().key();
  }
}
