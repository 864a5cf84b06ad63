package org.gongkai.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.chart.Tables.local;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each {@code rankings/NAME/x.txt} is how the result {@code x.csv} beside it is ranked. */
class RankingTest {

  @TestFactory
  Stream<DynamicTest> everyResultIsRankedSo() throws IOException {
    return Tables.with("rankings").stream()
        .map(text -> dynamicTest(Tables.FOLDER.relativize(text).toString(), () -> check(text)));
  }

  private static void check(Path text) throws IOException {
    assertThat(lines(Ranking.of(Tables.read(Tables.csv(text)), 30)))
        .isEqualTo(Files.readAllLines(text));
  }

  private static List<String> lines(List<Ranking> rankings) {
    List<String> lines = new ArrayList<>();
    for (Ranking one : rankings) {
      lines.add(local(one.form()) + " " + local(one.scope()) + " " + local(one.level()));
      for (Ranking.Ranked r : one.ranked()) {
        String shared = r.shared() ? "=" : "";
        lines.add(r.rank() + shared + " " + local(r.rate().agency()) + " " + r.rate().share());
      }
      one.apart().forEach(a -> lines.add(a.reason() + " " + local(a.rate().agency())));
    }
    return lines;
  }

  @Test
  void theGuardIsWhereItIsSaidToBe() throws IOException {
    Path csv = Tables.FOLDER.resolve("rankings/granted/2020.csv");
    assertThat(ranked(csv, 40)).isEqualTo(3);
    assertThat(ranked(csv, 41)).isEqualTo(2);
    assertThat(ranked(csv, 3)).isEqualTo(4);
  }

  private static int ranked(Path csv, int least) throws IOException {
    return Ranking.of(Tables.read(csv), least).stream().mapToInt(r -> r.ranked().size()).sum();
  }
}
