package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name the lists ever had, in any year. */
final class NameIndex {
  private final Map<String, List<Territory>> byName = new HashMap<>();
  private final int longest;

  NameIndex(Collection<Territory> territories) {
    int length = 0;
    for (Territory territory : territories) {
      byName.computeIfAbsent(territory.name(), name -> new ArrayList<>()).add(territory);
      length = Math.max(length, territory.name().length());
    }
    longest = length;
  }

  /**
   * The longest name that begins at this place. Names of all years count, so that 沙县区 is never read
   * as 沙县 and something that begins with 区.
   */
  Optional<String> longestAt(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at + 1; end--) {
      String name = text.substring(at, end);
      if (byName.containsKey(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  List<Territory> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  List<Territory> named(String name, int year) {
    return named(name).stream().filter(territory -> territory.validity().covers(year)).toList();
  }

  /** 城区, 郊区, 新区, 东区: real names of districts, and ordinary words as well. */
  static boolean isOrdinaryWord(String name) {
    return name.length() == 2 && name.endsWith("区");
  }
}
