package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds names from which a text differs in one character: another, one too many or too few, or two
 * changed about. Two such texts have a variant with at most one character left out in common; the
 * index keeps the hashes of all variants, sorted, each with the number of its name: 8 bytes a
 * variant.
 */
final class OneOff {
  private static final int SHORTEST = 3;

  private final String[] names;
  private final long[] variants;

  OneOff(Collection<String> all) {
    this.names = all.stream().filter(name -> name.length() >= SHORTEST).toArray(String[]::new);
    LongStream.Builder found = LongStream.builder();
    for (int i = 0; i < names.length; i++) {
      for (String variant : variants(names[i])) {
        found.add((long) variant.hashCode() << Integer.SIZE | i);
      }
    }
    this.variants = found.build().toArray();
    Arrays.parallelSort(variants);
  }

  /** Names that differ in one character; not the text itself. */
  List<String> near(String text) {
    if (text.length() < SHORTEST) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String variant : variants(text)) {
      long hash = (long) variant.hashCode() << Integer.SIZE;
      int at = Arrays.binarySearch(variants, hash);
      for (int i = at < 0 ? -at - 1 : at;
          i < variants.length && variants[i] >> Integer.SIZE == variant.hashCode();
          i++) {
        String name = names[(int) variants[i]];
        if (differsInOne(text, name)) {
          found.add(name);
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> variants(String text) {
    List<String> variants = new ArrayList<>(text.length() + 1);
    variants.add(text);
    for (int i = 0; i < text.length(); i++) {
      variants.add(text.substring(0, i) + text.substring(i + 1));
    }
    return variants;
  }

  /** Damerau's distance with one edit: substitution, insertion, deletion, transposition. */
  static boolean differsInOne(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int same = 0;
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    if (a.length() == b.length()) {
      return !restA.isEmpty()
          && (restA.substring(1).equals(restB.substring(1)) || isTransposed(restA, restB));
    }
    return a.length() - b.length() == 1 && restA.substring(1).equals(restB)
        || b.length() - a.length() == 1 && restB.substring(1).equals(restA);
  }

  private static boolean isTransposed(String a, String b) {
    return a.length() >= 2
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
