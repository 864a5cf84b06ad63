package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.gazetteer.Resolution.Resolved;

/** What holds of every division in every year. */
final class EveryDivisionTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  /** A division in a year in which it is in force. */
  record InForce(Division division, int year) {}

  @Provide
  Arbitrary<InForce> inForce() {
    List<Division> all =
        GAZETTEER.divisions().stream().filter(d -> d.government().isPresent()).toList();
    return Arbitraries.of(all)
        .flatMap(
            d ->
                Arbitraries.integers()
                    .between(d.validity().firstYear(), d.validity().until().orElse(2027) - 1)
                    .map(year -> new InForce(d, year)));
  }

  @Example
  void theFullPathOfEveryDivisionOfTodayIsTheDivision() {
    for (Division division : GAZETTEER.divisions()) {
      if (division.validity().covers(2026) && division.government().isPresent()) {
        String path = GAZETTEER.path(division, 2026).replace(" › ", "");
        assertThat(key(path, 2026)).isEqualTo(division.key());
      }
    }
  }

  @Property(tries = 3000)
  void theFullPathOfADivisionIsTheDivision(@ForAll("inForce") InForce it) {
    String path = GAZETTEER.path(it.division(), it.year()).replace(" › ", "");
    assertThat(key(path, it.year())).isEqualTo(it.division().key());
    assertThat(key(path + "教育局", it.year())).isEqualTo(it.division().key() + "/教育局");
  }

  @Property(tries = 2000)
  void theOfficialNameOfAGovernmentIsItsOwnInItsContext(@ForAll("inForce") InForce it) {
    List<String> context =
        GAZETTEER.ancestors(it.division(), it.year()).stream().map(Division::name).toList();
    String name = new Body(it.division(), "").name();
    assertThat(((Resolved) GAZETTEER.resolve(name, it.year(), context)).body().key())
        .isEqualTo(it.division().key());
  }

  @Property(tries = 1000)
  void aKeyLeadsBackToItsBody(@ForAll("inForce") InForce it) {
    Body body = new Body(it.division(), "人民政府办公室");
    assertThat(GAZETTEER.body(body.key())).contains(body);
  }

  @Property(tries = 1000)
  void anyTextIsScannedWithoutFault(
      @ForAll String text, @ForAll @IntRange(min = 1900, max = 2100) int year) {
    assertThat(GAZETTEER.mentions(text, year)).allMatch(m -> m.start() < m.end());
    assertThat(GAZETTEER.resolve(text, year, List.of(text))).isNotNull();
  }

  @Property(tries = 2000)
  void childrenAndParentsAgree(@ForAll("inForce") InForce it) {
    for (Division parent : GAZETTEER.parents(it.division(), it.year())) {
      assertThat(GAZETTEER.children(parent, it.year())).contains(it.division());
    }
  }

  private static String key(String printed, int year) {
    return ((Resolved) GAZETTEER.resolve(printed, year, List.of())).body().key();
  }
}
