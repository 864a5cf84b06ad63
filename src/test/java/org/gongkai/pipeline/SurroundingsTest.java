package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.junit.jupiter.api.Test;

/** Which reports stand around a report, and whose surroundings a report is part of. */
final class SurroundingsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Lineage LINEAGE = Lineage.of(GAZETTEER);
  static final List<String> BODIES =
      List.of(
          "360000",
          "360900",
          "360981",
          "360983",
          "360981/行政审批局",
          "360981/国土资源局",
          "360981/自然资源局",
          "360981/市场监督管理局",
          "360981/工商行政管理局",
          "360981/质量技术监督局",
          "360981/食品药品监督管理局",
          "360981/国家税务总局丰城市税务局",
          "360981101",
          "110000",
          "110101",
          "110103",
          "110101/公安局",
          "110103/公安局",
          "350405",
          "350427",
          "350405100",
          "zone/平潭综合实验区",
          "zone/平潭综合实验区/财政局");

  @Provide
  static Arbitrary<String> reports() {
    Arbitrary<Integer> years =
        Arbitraries.oneOf(
            Arbitraries.integers().between(2017, 2022), Arbitraries.integers().between(2009, 2011));
    return Combinators.combine(Arbitraries.of(BODIES), years)
        .as((body, year) -> "id/report/" + body + "/" + year);
  }

  @Provide
  Arbitrary<Set<String>> stores() {
    return reports().set().ofMaxSize(50);
  }

  /** Everything that a report's findings look at. */
  private record Seen(List<String> previous, List<String> next, List<String> parts) {
    static Seen of(Surroundings around, String report) {
      return new Seen(around.previous(report), around.next(report), around.parts(report));
    }
  }

  /** Whatever a report that comes, changes or goes alters is among what depends on it. */
  @Property(tries = 1500)
  void dependentsAreAllThatLookAtAReport(
      @ForAll("stores") Set<String> store, @ForAll("reports") String touched) {
    Set<String> without = new TreeSet<>(store);
    without.remove(touched);
    Set<String> with = new TreeSet<>(store);
    with.add(touched);
    Surroundings before = new Surroundings(GAZETTEER, LINEAGE, without);
    Surroundings after = new Surroundings(GAZETTEER, LINEAGE, with);
    for (String report : without) {
      Seen seen = Seen.of(after, report);
      List<String> all = new ArrayList<>(seen.previous());
      all.addAll(seen.next());
      all.addAll(seen.parts());
      boolean looks = all.contains(touched) || !seen.equals(Seen.of(before, report));
      if (looks) {
        assertThat(after.dependents(touched)).contains(report);
        assertThat(before.dependents(touched)).contains(report);
      }
    }
    assertThat(after.dependents(touched)).contains(touched).isSubsetOf(with);
  }

  @Property(tries = 500)
  void nextIsPreviousTurnedRound(@ForAll("stores") Set<String> store) {
    Surroundings around = new Surroundings(GAZETTEER, LINEAGE, store);
    Set<String> forward = new HashSet<>();
    Set<String> back = new HashSet<>();
    for (String report : store) {
      around.next(report).forEach(n -> forward.add(report + " " + n));
      around.previous(report).forEach(p -> back.add(p + " " + report));
    }
    assertThat(forward).isEqualTo(back);
  }

  @Test
  void aMergedOrganGoesOnFromAllOrNone() {
    String all = "id/report/360981/工商行政管理局/2017";
    Set<String> store =
        new TreeSet<>(
            Set.of(all, "id/report/360981/质量技术监督局/2017", "id/report/360981/市场监督管理局/2018"));
    Surroundings two = new Surroundings(GAZETTEER, LINEAGE, store);
    assertThat(two.previous("id/report/360981/市场监督管理局/2018")).isEmpty();
    assertThat(two.next(all)).isEmpty();
    store.add("id/report/360981/食品药品监督管理局/2017");
    Surroundings three = new Surroundings(GAZETTEER, LINEAGE, store);
    assertThat(three.previous("id/report/360981/市场监督管理局/2018")).hasSize(3);
    assertThat(three.next(all)).containsExactly("id/report/360981/市场监督管理局/2018");
    store.add("id/report/360981/市场监督管理局/2017");
    Surroundings own = new Surroundings(GAZETTEER, LINEAGE, store);
    assertThat(own.previous("id/report/360981/市场监督管理局/2018"))
        .containsExactly("id/report/360981/市场监督管理局/2017");
  }

  @Test
  void partsAreDepartmentsTownshipsAndGovernmentsBelow() {
    Set<String> store = new TreeSet<>();
    SurroundingsTest.BODIES.forEach(b -> store.add("id/report/" + b + "/2020"));
    store.add("id/report/360981/行政审批局/2021");
    Surroundings around = new Surroundings(GAZETTEER, LINEAGE, store);
    assertThat(around.parts("id/report/360900/2020"))
        .containsExactly("id/report/360981/2020", "id/report/360983/2020");
    assertThat(around.parts("id/report/360981/2020"))
        .hasSize(8)
        .contains("id/report/360981/行政审批局/2020", "id/report/360981101/2020")
        .doesNotContain("id/report/360981/国家税务总局丰城市税务局/2020");
    assertThat(around.parts("id/report/360000/2020")).containsExactly("id/report/360900/2020");
    // 沙县 was not yet a district in 2020: a township of the later code lies in it.
    assertThat(around.parts("id/report/350427/2020")).containsExactly("id/report/350405100/2020");
    assertThat(around.expectedParts("id/report/360900/2020"))
        .hasSize(10)
        .contains("id/agency/360902", "id/agency/360981");
    assertThat(around.expectedPrevious("id/report/360981/2020")).isEqualTo("id/report/360981/2019");
  }
}
