package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which bodies go on from which, and the same turned round. */
final class LineageTest {
  private static final Path FOLDER = Path.of("src/test/resources/gazetteer/agencies");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lineage LINEAGE = Lineage.of(GAZETTEER);
  private static final List<String> ORGANS =
      List.of("", "自然资源局", "国土资源局", "市场监督管理局", "质量技术监督局", "公安局", "国家税务局");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/gazetteer/lineage.csv", numLinesToSkip = 1)
  void lineage(String fact, String key, int year, String before, String after, String above) {
    Body body = GAZETTEER.body(key).orElseThrow();
    assertThat(LINEAGE.before(body, year).stream().map(LineageTest::keys))
        .containsExactly(before.split(" \\| "));
    assertThat(keys(LINEAGE.after(body, year))).isEqualTo(after);
    assertThat(keys(LINEAGE.above(body, year))).isEqualTo(Optional.ofNullable(above).orElse(""));
  }

  private static String keys(List<Body> bodies) {
    return bodies.stream().map(Body::key).collect(Collectors.joining(" "));
  }

  @Provide
  Arbitrary<Body> bodies() {
    List<Territory> places =
        GAZETTEER.territories().stream().filter(t -> t.government().isPresent()).toList();
    List<Territory> changed =
        places.stream().filter(t -> !GAZETTEER.successions(t).isEmpty()).toList();
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of(places), Arbitraries.of(changed)),
            Arbitraries.of(ORGANS))
        .as(Body::new);
  }

  @Property(tries = 3000)
  void afterIsBeforeTurnedRound(@ForAll("bodies") Body body) {
    int checked = 0;
    for (int year = 1995; year < 2026; year++) {
      int next = year + 1;
      for (Body later : LINEAGE.after(body, year)) {
        assertThat(LINEAGE.before(later, next).stream().flatMap(List::stream)).contains(body);
        checked++;
      }
      int current = year;
      LINEAGE.before(body, year).stream()
          .flatMap(List::stream)
          .forEach(b -> assertThat(LINEAGE.after(b, current - 1)).contains(body));
    }
    assertThat(checked).isNotNegative();
  }

  @Test
  void aDividedPlaceHasNoOneThatGoesOn() {
    long divided =
        GAZETTEER.territories().stream()
            .filter(t -> t.validity().until().isPresent())
            .filter(
                t ->
                    GAZETTEER.successions(t).stream()
                            .filter(Succession::ends)
                            .map(Succession::successor)
                            .distinct()
                            .count()
                        > 1)
            .filter(t -> t.government().isPresent())
            .filter(
                t ->
                    !LINEAGE.after(new Body(t, ""), t.validity().until().getAsInt() - 1).stream()
                        .allMatch(b -> b.territory().equals(t)))
            .count();
    assertThat(divided).isZero();
  }

  @Test
  void governmentsBelowHaveToReport() {
    Body yichun = GAZETTEER.body("360900").orElseThrow();
    assertThat(LINEAGE.expected(yichun, 2020).stream().map(Body::name))
        .hasSize(10)
        .contains("丰城市人民政府", "高安市人民政府");
    assertThat(LINEAGE.expected(GAZETTEER.body("360981").orElseThrow(), 2020)).isEmpty();
    assertThat(LINEAGE.expected(GAZETTEER.body("360981/公安局").orElseThrow(), 2020)).isEmpty();
  }

  @Test
  void aPersonsRowsGoFirstAndAreDecisions() {
    Lineage own = LINEAGE.with(FOLDER.resolve("good.csv"));
    Body resources = GAZETTEER.body("360981/自然资源局").orElseThrow();
    assertThat(own.before(resources, 2019).stream().map(LineageTest::keys))
        .containsExactly("360981/自然资源局", "360981/城乡规划局", "360981/国土资源局");
    Body data = GAZETTEER.body("360981/数据局").orElseThrow();
    assertThat(own.before(data, 2024).stream().map(LineageTest::keys))
        .containsExactly("360981/数据局", "360981/行政审批局");
    assertThat(keys(own.after(GAZETTEER.body("360981/行政审批局").orElseThrow(), 2023)))
        .isEqualTo("360981/行政审批局 360981/数据局");
    assertThat(own.decisions()).isNotEqualTo(LINEAGE.decisions());
  }

  @Test
  void everyBadRowIsNamedWithItsLine() {
    Path file = FOLDER.resolve("bad.csv");
    BadOverridesException thrown =
        catchThrowableOfType(BadOverridesException.class, () -> LINEAGE.with(file));
    assertThat(thrown.problems())
        .containsExactlyElementsOf(
            Arrays.asList(
                file + ":2: zwanzig is not a year",
                file + ":3: perhaps is neither renamed nor merged",
                file + ":4: no source is named",
                file + ":5: 没有名字 is not the name of an organ",
                file + ":6: 999999/行政审批局 is not the key of a body",
                file + ":7: 3 cells, but the columns are predecessor,successor,year,kind,source"));
  }
}
