package org.gongkai.reader.code;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Headings that reports before 2019 gave their sections: {@code mappings/codes/headings.csv}. */
public final class Headings {
  private final List<String> longestFirst;

  private Headings(List<String> longestFirst) {
    this.longestFirst = longestFirst;
  }

  public static Headings load() {
    return new Headings(
        CodeTable.rows("headings.csv").stream()
            .map(r -> r.get("heading"))
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(h -> h))
            .toList());
  }

  /** How many characters of a text are a heading that it begins with. */
  public Optional<Integer> lengthIn(String text) {
    return longestFirst.stream().filter(text::startsWith).map(String::length).findFirst();
  }
}
