package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Territory;

/** Reads text with Chinese characters: places, then words for an agency of the last of them. */
final class HanReader {
  private final PathReader places;
  private final Organs organs;
  private final List<String> countries;

  HanReader(PathReader places, Organs organs, NameWords words) {
    this.places = places;
    this.organs = organs;
    this.countries = words.longestFirst("country");
  }

  /**
   * The readings of the first way that gives any whose places lie in each other: as one text, its
   * parts in any order, then the same with one character wrong; otherwise all that do not. What is
   * named rightly but elsewhere (江苏省丰城市) is not taken for a misspelt name.
   */
  List<Reading> read(String text, Wanted wanted) {
    String whole = withoutCountry(Script.key(text));
    List<String> parts = Script.segments(text).stream().map(Script::key).toList();
    List<Reading> rest = new ArrayList<>();
    Stream<Supplier<List<Reading>>> ways =
        Stream.of(
            () -> marked(text, exactly(whole, wanted)),
            () -> inAnyOrder(parts, wanted),
            () -> isNamed(rest) ? List.of() : nearly(whole, wanted));
    return ways.map(Supplier::get)
        .peek(rest::addAll)
        .filter(readings -> readings.stream().anyMatch(r -> r.nested() && r.known()))
        .findFirst()
        .orElse(rest);
  }

  private static boolean isNamed(List<Reading> readings) {
    return readings.stream().anyMatch(r -> r.known() && r.tier() >= Evidence.SHORT_NAME.tier());
  }

  /** What is written in other characters than the edition's is said. */
  private static List<Reading> marked(String text, List<Reading> readings) {
    String plain = Script.plain(text);
    return readings.stream()
        .map(
            reading ->
                reading.place() == Evidence.FULL_NAME
                        && reading.organ() != OrganEvidence.ORGAN_ALONE
                        && !plain.contains(Script.plain(reading.entity().territory().name()))
                    ? reading.with(reading.entity(), Evidence.VARIANT)
                    : reading)
        .toList();
  }

  private String withoutCountry(String key) {
    return countries.stream()
        .filter(country -> key.startsWith(country) && key.length() > country.length())
        .findFirst()
        .map(country -> key.substring(country.length()))
        .orElse(key);
  }

  private List<Reading> exactly(String key, Wanted wanted) {
    List<Reading> found = new ArrayList<>();
    for (int cut = key.length(); cut > 0; cut--) {
      String tail = key.substring(cut);
      if (tail.isEmpty() || organs.isTail(tail, wanted.year())) {
        places
            .exactly(key.substring(0, cut))
            .forEach(placed -> found.addAll(meanings(placed, tail, wanted)));
      }
    }
    if (wanted.wants(Kind.AGENCY)) {
      organs.called(key).forEach(body -> found.add(named(body, OrganEvidence.ORGAN)));
      organs
          .anywhere(key, wanted.year())
          .forEach(body -> found.add(named(body, OrganEvidence.ORGAN_ALONE)));
    }
    return found;
  }

  private List<Reading> meanings(Placed placed, String tail, Wanted wanted) {
    return tail.isEmpty()
        ? wanted.place(placed)
        : organs.read(placed.territory(), tail, wanted.year()).stream()
            .flatMap(named -> wanted.agency(placed, named).stream())
            .toList();
  }

  private static Reading named(Body body, OrganEvidence how) {
    return Reading.found(Entity.agency(body), Evidence.FULL_NAME, how);
  }

  /** 鼓楼区（南京）, 丰城市, 江西省: each part may be the one that is meant, the others say where. */
  private List<Reading> inAnyOrder(List<String> parts, Wanted wanted) {
    List<Reading> found = new ArrayList<>();
    for (int main = 0; parts.size() > 1 && main < parts.size(); main++) {
      List<Set<Territory>> wide = new ArrayList<>();
      for (int other = 0; other < parts.size(); other++) {
        if (other != main) {
          wide.add(territories(parts.get(other)));
        }
      }
      exactly(parts.get(main), wanted).stream()
          .map(reading -> within(reading, wide))
          .forEach(found::add);
    }
    return found;
  }

  private Set<Territory> territories(String key) {
    Set<Territory> found = new HashSet<>();
    places.exactly(key).stream().filter(Placed::nested).forEach(p -> found.add(p.territory()));
    return found;
  }

  private Reading within(Reading reading, List<Set<Territory>> wide) {
    return reading.inPath(
        wide.stream().allMatch(outer -> places.isIn(reading.entity().territory(), outer)));
  }

  private List<Reading> nearly(String key, Wanted wanted) {
    List<Reading> found = new ArrayList<>();
    for (int cut = key.length(); cut > 0; cut--) {
      String tail = key.substring(cut);
      String head = key.substring(0, cut);
      if (tail.isEmpty() || organs.isTail(tail, wanted.year())) {
        places.nearly(head).forEach(placed -> found.addAll(meanings(placed, tail, wanted)));
      }
      if (tail.length() > 1 && wanted.wants(Kind.AGENCY)) {
        for (Placed placed : places.exactly(head)) {
          organs
              .readNearly(placed.territory(), tail)
              .forEach(named -> found.add(Reading.of(named, placed)));
        }
      }
    }
    return found;
  }
}
