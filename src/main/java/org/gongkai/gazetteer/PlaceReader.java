package org.gongkai.gazetteer;

import java.util.List;
import java.util.Optional;

/** Takes the places off the front of a printed name, wide before narrow: 江西省 宜春市 丰城市 行政审批局. */
final class PlaceReader {
  /** What stands at the front of a name. */
  sealed interface Reading {
    /**
     * @param places territories in force with the last name printed, inside those printed before it
     * @param depth how many names were printed one after the other
     * @param tail what follows the last of them
     */
    record Places(List<? extends Territory> places, int depth, String tail) implements Reading {
      public Places {
        places = List.copyOf(places);
      }
    }

    /** No list of any year has a name with which the printed one begins. */
    record NoPlace() implements Reading {}

    /** The name belongs to records, none of which is in force that year in that place. */
    record OtherYears(List<Territory> records) implements Reading {
      public OtherYears {
        records = List.copyOf(records);
      }
    }

    /** The narrow place never lay in the wide one. */
    record NotInside(String narrow, String wide) implements Reading {}
  }

  private final NameIndex names;
  private final Hierarchy hierarchy;

  PlaceReader(NameIndex names, Hierarchy hierarchy) {
    this.names = names;
    this.hierarchy = hierarchy;
  }

  Reading read(String folded, int year) {
    Optional<String> first = names.longestAt(folded, 0);
    List<Township> townships = Townships.at(folded, lengthOf(first), township -> true);
    if (!townships.isEmpty()) {
      return new Reading.Places(townships, 1, folded.substring(lengthOf(townships)));
    }
    if (first.isEmpty()) {
      return new Reading.NoPlace();
    }
    List<Territory> places = names.named(first.get(), year);
    if (places.isEmpty()) {
      return new Reading.OtherYears(names.named(first.get()));
    }
    return narrow(new Reading.Places(places, 1, folded.substring(first.get().length())), year);
  }

  private Reading narrow(Reading.Places wide, int year) {
    Optional<String> next = names.longestAt(wide.tail(), 0);
    List<Township> townships =
        Townships.at(wide.tail(), lengthOf(next), township -> inside(township, wide, year));
    if (!townships.isEmpty()) {
      String tail = wide.tail().substring(lengthOf(townships));
      return new Reading.Places(townships, wide.depth() + 1, tail);
    }
    if (next.isEmpty()) {
      return wide;
    }
    List<Territory> inside =
        names.named(next.get(), year).stream().filter(place -> inside(place, wide, year)).toList();
    if (inside.isEmpty()) {
      return outside(next.get(), wide);
    }
    String tail = wide.tail().substring(next.get().length());
    return narrow(new Reading.Places(inside, wide.depth() + 1, tail), year);
  }

  private static int lengthOf(Optional<String> name) {
    return name.map(String::length).orElse(0);
  }

  private static int lengthOf(List<Township> ofOneName) {
    return ofOneName.get(0).name().length();
  }

  private boolean inside(Territory place, Reading.Places wide, int year) {
    return wide.places().stream().anyMatch(outer -> hierarchy.inside(place, outer, year));
  }

  private Reading outside(String name, Reading.Places wide) {
    List<Territory> once =
        names.named(name).stream()
            .filter(
                place ->
                    wide.places().stream().anyMatch(outer -> hierarchy.everInside(place, outer)))
            .toList();
    if (!once.isEmpty()) {
      return new Reading.OtherYears(once);
    }
    // 城区环境管理处 of a city that never had a district 城区: the word is part of the organ's name.
    return NameIndex.isOrdinaryWord(name)
        ? wide
        : new Reading.NotInside(name, wide.places().get(0).name());
  }
}
