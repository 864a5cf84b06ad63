package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Suggestions for a person: names in force that a printed one may stand for. Never used to decide.
 */
final class Nearest {
  private static final int LIMIT = 5;

  private final Hierarchy hierarchy;

  Nearest(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  List<String> names(String folded, int year) {
    Set<String> whole = new LinkedHashSet<>();
    Set<String> stems = new LinkedHashSet<>();
    Set<String> typos = new LinkedHashSet<>();
    for (Territory territory : hierarchy.all()) {
      String name = territory.name();
      if (!territory.validity().covers(year)) {
        continue;
      }
      if (folded.contains(name)) {
        whole.add(name);
      } else if (folded.startsWith(stem(name))) {
        stems.add(name);
      } else if (oneOff(name, folded)) {
        typos.add(name);
      }
    }
    List<String> found = new ArrayList<>(whole);
    found.addAll(stems);
    found.addAll(typos);
    return found.stream().distinct().limit(LIMIT).toList();
  }

  /** 丰城 of 丰城市, 广西 of 广西壮族自治区, 通县 of 通县: what people write for short. */
  private static String stem(String name) {
    if (name.length() < 3) {
      return name;
    }
    boolean autonomous = name.contains("自治") || name.endsWith("特别行政区");
    if (autonomous) {
      return name.startsWith("内蒙古") ? "内蒙古" : name.substring(0, 2);
    }
    return name.endsWith("地区")
        ? name.substring(0, name.length() - 2)
        : name.substring(0, name.length() - 1);
  }

  /** One wrong character, as in 井岗山市; of three characters too many names would do. */
  private static boolean oneOff(String name, String folded) {
    if (name.length() < 4 || folded.length() < name.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != folded.charAt(i)) {
        different++;
      }
    }
    return different == 1 && name.charAt(name.length() - 1) == folded.charAt(name.length() - 1);
  }
}
