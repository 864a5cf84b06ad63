package org.gongkai.reconcile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write for short: 丰城 for 丰城市, 恩施 and 恩施州 for 恩施土家族苗族自治州. */
final class ShortForms {
  private final Map<String, String> kinds;
  private final List<String> suffixes;
  private final List<String> peoples;

  ShortForms(NameWords words) {
    this.kinds = words.of("kind");
    this.suffixes = words.longestFirst("kind");
    this.peoples = words.longestFirst("people");
  }

  /** All of them, the bare one first; none of a name that is too short for any. */
  Set<String> of(String name) {
    Set<String> forms = new LinkedHashSet<>();
    for (String suffix : suffixes) {
      String bare = name.endsWith(suffix) ? bare(name, suffix) : name;
      if (!bare.equals(name)) {
        forms.add(bare);
        if (!kinds.get(suffix).isEmpty()) {
          forms.add(bare + kinds.get(suffix));
        }
      }
      if (bare.length() < name.length()) {
        break;
      }
    }
    forms.remove(name);
    return forms;
  }

  /** The name without its kind and the peoples it is named for, of two characters at least. */
  private String bare(String name, String suffix) {
    String bare = name.substring(0, name.length() - suffix.length());
    if (bare.length() < 2) {
      return name;
    }
    Optional<String> shorter = withoutPeople(bare);
    while (shorter.isPresent()) {
      bare = shorter.get();
      shorter = withoutPeople(bare);
    }
    return bare;
  }

  private Optional<String> withoutPeople(String name) {
    return peoples.stream()
        .filter(people -> name.endsWith(people) && name.length() >= people.length() + 2)
        .map(people -> name.substring(0, name.length() - people.length()))
        .findFirst();
  }

  /** The kind that a name ends in; empty if in none. */
  String kind(String name) {
    return suffixes.stream().filter(name::endsWith).findFirst().orElse("");
  }
}
