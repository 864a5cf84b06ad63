package org.gongkai.reader.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the header of a statistics table and its units: {@code
 * mappings/codes/statistics-words.csv}.
 */
public final class StatisticWords {
  /** What a word says. */
  public enum Role {
    /** Heads the labels. */
    INDICATOR,
    /** Heads the units. */
    UNIT,
    /** Heads the figures of the report's year. */
    YEAR,
    /** Heads the figures of all years so far. */
    CUMULATIVE,
    /** Heads a column of something else. */
    OTHER,
    /** A unit of counts. */
    COUNTED,
    /** A unit of money. */
    MONEY,
    /** A unit of something else, or of counts by the ten thousand. */
    UNMEASURED
  }

  private static final Set<Role> UNITS = EnumSet.of(Role.COUNTED, Role.MONEY, Role.UNMEASURED);

  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final List<String> units = new ArrayList<>(); // longest first

  public static StatisticWords load() {
    StatisticWords words = new StatisticWords();
    for (var row : CodeTable.rows("statistics-words.csv")) {
      Role role = Role.valueOf(row.get("role").toUpperCase(java.util.Locale.ROOT));
      words.roles.put(row.get("word"), role);
    }
    words.roles.keySet().stream().filter(words::isUnit).forEach(words.units::add);
    words.units.sort(Comparator.comparing(String::length).reversed());
    return words;
  }

  /** The words of a role, longest first. */
  public List<String> words(Role role) {
    return roles.entrySet().stream()
        .filter(e -> e.getValue() == role)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
        .toList();
  }

  /** What a word says, white space in it left out. */
  public Optional<Role> role(String word) {
    return Optional.ofNullable(roles.get(word.replaceAll("\\s", "")));
  }

  /** Whether the characters are a unit and nothing else. */
  public boolean isUnit(String text) {
    return role(text).filter(UNITS::contains).isPresent();
  }

  /** The longest unit that a text ends with and that leaves something before it. */
  public Optional<String> unitAtEnd(String text) {
    return units.stream().filter(u -> text.length() > u.length() && text.endsWith(u)).findFirst();
  }
}
