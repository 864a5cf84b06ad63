package org.gongkai.harvest;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.dataset.Datasets;

/** Names of folders, from titles: letters, digits and hyphens, whatever a title holds. */
final class Names {
  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  /** A name that no other data set of this run has; of two titles the English one. */
  String next(Offer offer) {
    String title =
        Stream.of("en", "zh")
            .flatMap(l -> offer.titles().stream().filter(t -> t.language().equals(l)))
            .map(t -> slug(t.value()))
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("data");
    String name =
        title.matches(Datasets.NAME) && !Datasets.RESERVED.contains(title)
            ? title
            : "data-" + title;
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    int end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    return plain.substring(0, end).replaceAll("^-+|-+$", "");
  }
}
