package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every name the lists ever had, in any year. */
final class NameIndex {
  private final Map<String, List<Territory>> byName = new HashMap<>();
  // Names by their first two characters, longest first: texts are looked through at every
  // character.
  private final Map<Integer, List<String>> byStart = new HashMap<>();
  private final BitSet firsts = new BitSet();
  private final BitSet seconds = new BitSet();

  NameIndex(Collection<Territory> territories) {
    for (Territory territory : territories) {
      byName.computeIfAbsent(territory.name(), name -> new ArrayList<>(1)).add(territory);
    }
    byName.replaceAll((name, all) -> List.copyOf(all));
    for (String name : byName.keySet()) {
      firsts.set(name.charAt(0));
      seconds.set(name.charAt(1));
      byStart.computeIfAbsent(start(name, 0), start -> new ArrayList<>(2)).add(name);
    }
    byStart.values().forEach(names -> names.sort(Comparator.comparingInt(n -> -n.length())));
  }

  private static int start(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /**
   * The longest name that begins at this place. Names of all years count, so that 沙县区 is never read
   * as 沙县 and something that begins with 区.
   */
  Optional<String> longestAt(String text, int at) {
    if (at + 1 >= text.length()
        || !firsts.get(text.charAt(at))
        || !seconds.get(text.charAt(at + 1))) {
      return Optional.empty();
    }
    for (String name : byStart.getOrDefault(start(text, at), List.of())) {
      if (text.startsWith(name, at)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  List<Territory> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<Territory> named(String name, int year) {
    return named(name).stream().filter(territory -> territory.validity().covers(year)).toList();
  }

  /** 城区, 郊区, 新区, 东区: real names of districts, and ordinary words as well. */
  static boolean isOrdinaryWord(String name) {
    return name.length() == 2 && name.endsWith("区");
  }
}
