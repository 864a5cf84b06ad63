package org.gongkai.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Territory;
import org.junit.jupiter.api.Test;

/** What must hold for every name of the gazetteer, not only for those somebody thought of. */
class EveryNameTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final int YEAR = 2020;

  private static Optional<String> matched(
      String name, Kind kind, Map<Property, List<String>> given) {
    return Agencies.index().candidates(new Question(name, Set.of(kind), given, 200)).stream()
        .filter(Candidate::match)
        .map(candidate -> candidate.entity().id())
        .findFirst();
  }

  private static Map<String, List<Territory>> inForceByName() {
    List<Territory> all = new ArrayList<>(GAZETTEER.townships());
    all.removeIf(township -> township.key().endsWith("000"));
    GAZETTEER.divisions().stream().filter(d -> d.validity().until().isEmpty()).forEach(all::add);
    return all.stream().collect(Collectors.groupingBy(Territory::name));
  }

  @Test
  void aNameThatSeveralPlacesHaveIsNeverMatchedAlone() {
    List<String> shared = shared(territory -> true);
    assertThat(shared).hasSizeGreaterThan(3000).contains("鼓楼区", "城关镇", "太平镇");
    assertThat(shared)
        .allSatisfy(n -> assertThat(matched(n, Kind.JURISDICTION, Map.of())).as(n).isEmpty());
  }

  @Test
  void norAreTheirGovernments() {
    List<String> shared = shared(territory -> territory.government().isPresent());
    assertThat(shared).hasSizeGreaterThan(3000).contains("鼓楼区", "城关镇");
    assertThat(shared)
        .allSatisfy(
            n -> {
              assertThat(matched(n, Kind.AGENCY, Map.of())).as(n).isEmpty();
              assertThat(matched(n + "人民政府", Kind.AGENCY, Map.of())).as(n).isEmpty();
              assertThat(matched(n + "财政局", Kind.AGENCY, Map.of())).as(n).isEmpty();
            });
  }

  private static List<String> shared(Predicate<Territory> counted) {
    return inForceByName().entrySet().stream()
        .filter(e -> e.getValue().stream().filter(counted).count() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Test
  void whatIsMatchedHasThatName() {
    inForceByName()
        .forEach(
            (name, places) ->
                matched(name, Kind.JURISDICTION, Map.of())
                    .ifPresent(
                        id ->
                            assertThat(places.stream().map(p -> "jurisdiction/" + p.key()))
                                .contains(id)));
  }

  /** In force in a year and with the place above it, every division is found by its full name. */
  @Test
  void parentAndYearDecideForEveryDivision() {
    List<Division> divisions =
        GAZETTEER.divisions().stream()
            .filter(d -> d.validity().covers(YEAR) && !GAZETTEER.parents(d, YEAR).isEmpty())
            .toList();
    assertThat(divisions).hasSizeGreaterThan(3000);
    for (Division division : divisions) {
      String parent = "jurisdiction/" + GAZETTEER.parents(division, YEAR).get(0).key();
      Map<Property, List<String>> given =
          Map.of(Property.PARENT, List.of(parent), Property.YEAR, List.of(String.valueOf(YEAR)));
      assertThat(matched(division.name(), Kind.JURISDICTION, given))
          .as(division.key())
          .contains("jurisdiction/" + division.key());
    }
  }

  @Test
  void everyIdentifierMeansItsEntity() {
    for (Division division : GAZETTEER.divisions()) {
      String id = "jurisdiction/" + division.key();
      assertThat(matched(id, Kind.JURISDICTION, Map.of())).contains(id);
    }
  }

  @Test
  void longAndOddTextsMeanNothing() {
    List<String> odd =
        List.of(
            "",
            " ",
            "，。、",
            "\uD83D\uDE00",
            "\uD83D",
            "a".repeat(5000),
            "丰".repeat(5000),
            "%s",
            "\u0000");
    assertThat(odd)
        .allSatisfy(text -> assertThat(matched(text, Kind.JURISDICTION, Map.of())).isEmpty());
  }
}
