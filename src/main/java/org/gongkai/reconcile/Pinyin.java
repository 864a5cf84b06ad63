package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Readings of names: the edition's own where it has one, else the usual reading of each character.
 * The usual one is wrong for some (六安 is Lu'an, 铅山 Yanshan), which only the edition knows.
 */
final class Pinyin {
  private final Set<String> syllables = new HashSet<>();

  /** One syllable a character; what has no reading gives an empty one. */
  List<String> syllables(String name) {
    List<String> read = new ArrayList<>(name.length());
    name.codePoints().forEach(c -> read.add(Characters.syllable(c)));
    syllables.addAll(read);
    return read;
  }

  String letters(String name) {
    return String.join("", syllables(name));
  }

  /**
   * First letters, by the syllables that a known reading divides into; the usual ones if it does
   * not (呼和浩特 is Hohhot).
   *
   * @param known letters of the whole name
   */
  String initials(String name, String known) {
    List<String> read = syllables(name);
    return divided(known, read, 0).orElse(read).stream()
        .filter(syllable -> !syllable.isEmpty())
        .map(syllable -> syllable.substring(0, 1))
        .collect(Collectors.joining());
  }

  private Optional<List<String>> divided(String letters, List<String> usualOnes, int at) {
    if (at == usualOnes.size()) {
      return letters.isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    List<String> tried = new ArrayList<>();
    if (letters.startsWith(usualOnes.get(at))) {
      tried.add(usualOnes.get(at));
    }
    for (int end = Math.min(6, letters.length()); end > 0; end--) {
      if (syllables.contains(letters.substring(0, end))) {
        tried.add(letters.substring(0, end));
      }
    }
    for (String syllable : tried) {
      Optional<List<String>> rest =
          divided(letters.substring(syllable.length()), usualOnes, at + 1);
      if (rest.isPresent()) {
        List<String> all = new ArrayList<>();
        all.add(syllable);
        all.addAll(rest.get());
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }
}
