package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name the lists ever had, in any year. */
final class NameIndex {
  private final Map<String, List<Territory>> byName = new HashMap<>();
  // By the first UTF-16 unit of a name: the length of the longest; and which pairs begin one,
  // so that most places of a text are passed without looking a name up.
  private final int[] longest = new int[1 << Character.SIZE];
  private final BitSet beginnings = new BitSet(1 << Character.SIZE);

  NameIndex(Collection<Territory> territories) {
    for (Territory territory : territories) {
      byName.computeIfAbsent(territory.name(), name -> new ArrayList<>()).add(territory);
      begin(territory.name());
    }
  }

  private void begin(String name) {
    if (name.length() > 1) {
      longest[name.charAt(0)] = Math.max(longest[name.charAt(0)], name.length());
      beginnings.set(pair(name, 0));
    }
  }

  /** Two characters in one number; others may have the same. */
  private static int pair(String text, int at) {
    return (char) (text.charAt(at) * 31 + text.charAt(at + 1));
  }

  /**
   * The longest name that begins at this place. Names of all years count, so that 沙县区 is never read
   * as 沙县 and something that begins with 区.
   */
  Optional<String> longestAt(String text, int at) {
    if (at + 1 >= text.length() || !beginnings.get(pair(text, at))) {
      return Optional.empty();
    }
    for (int end = Math.min(text.length(), at + longest[text.charAt(at)]); end > at + 1; end--) {
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
