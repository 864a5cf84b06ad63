package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The 41,352 townships, towns and subdistricts of {@code townships.csv}, read when the first name
 * asks for them: most runs need none.
 */
final class Townships {
  /** The divisions of the list of 30 June 2023 are those in force at the end of this year. */
  static final int LIST_YEAR = 2022;

  // What the name of a township ends in; cheap enough to be asked of every name.
  private static final Pattern LIKE_ONE =
      Pattern.compile("\\p{IsHan}{1,20}?(?:镇|乡|街道|苏木|开发区|高新区|示范区|园区|新区|度假区|试验区)");

  private static final class Loaded {
    static final Townships ALL = new Townships(Edition.townships());
  }

  private final Map<String, Township> byCode = new HashMap<>(100_000);
  private final Map<String, List<Township>> byName = new HashMap<>(80_000);
  private final int longest;

  private Townships(List<Township> townships) {
    int length = 0;
    for (Township township : townships) {
      byCode.put(township.code(), township);
      byName.computeIfAbsent(township.name(), name -> new ArrayList<>(1)).add(township);
      length = Math.max(length, township.name().length());
    }
    longest = length;
  }

  /** In the order of their codes. */
  static List<Township> all() {
    return Loaded.ALL.byCode.values().stream()
        .sorted(Comparator.comparing(Township::code))
        .toList();
  }

  static Optional<Township> ofCode(String code) {
    return code.matches("\\d{9}")
        ? Optional.ofNullable(Loaded.ALL.byCode.get(code))
        : Optional.empty();
  }

  /**
   * Those with the longest name that a text begins with and that is longer than {@code atLeast}, of
   * those that the condition allows and that have a government; possibly none.
   */
  static List<Township> at(String text, int atLeast, Predicate<Township> allowed) {
    return LIKE_ONE.matcher(text).lookingAt()
        ? Loaded.ALL.longest(text, atLeast, allowed)
        : List.of();
  }

  private List<Township> longest(String text, int atLeast, Predicate<Township> allowed) {
    for (int end = Math.min(text.length(), longest); end > Math.max(1, atLeast); end--) {
      List<Township> found =
          byName.getOrDefault(text.substring(0, end), Collections.emptyList()).stream()
              .filter(township -> township.government().isPresent())
              .filter(allowed)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
