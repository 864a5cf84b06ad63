package org.gongkai.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gongkai.reconcile.Spellings;

/**
 * All ways in which a place is written: in Chinese, in letters, by first letters.
 *
 * @param full key of its name
 * @param shorter what people write for short, the bare name first
 * @param latin letters of all forms
 * @param initials first letters of all forms
 */
record PlaceNames(String full, Set<String> shorter, Set<String> latin, Set<String> initials) {

  /**
   * @param english its name in Latin letters as the register reads it; may be empty
   */
  static PlaceNames of(String name, String english, Spellings spellings) {
    String full = Spellings.key(name);
    Set<String> shorter = spellings.shortForms(full);
    String bare = shorter.stream().findFirst().orElse(full);
    String kind = full.startsWith(bare) ? full.substring(bare.length()) : "";
    String known = Spellings.letters(english);
    String tail = spellings.pinyin(kind);
    boolean withKind = !tail.isEmpty() && known.endsWith(tail) && known.length() > tail.length();
    String stem = withKind ? known.substring(0, known.length() - tail.length()) : known;
    Set<String> latin = new LinkedHashSet<>();
    latin.add(spellings.pinyin(bare));
    latin.add(spellings.pinyin(full));
    latin.add(known);
    latin.add(stem);
    Set<String> initials = new LinkedHashSet<>();
    initials.add(spellings.initials(bare, stem));
    initials.add(spellings.initials(full, stem + tail));
    return new PlaceNames(full, shorter, latin, initials);
  }
}
