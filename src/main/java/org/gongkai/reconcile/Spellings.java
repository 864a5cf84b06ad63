package org.gongkai.reconcile;

import java.util.Set;

/**
 * In which ways names are written, for whoever looks them up in another index than that of this
 * package: simplified, short, in pinyin, by first letters.
 */
public final class Spellings {
  private final ShortForms shortForms = new ShortForms(NameWords.load());
  private final Pinyin pinyin = new Pinyin();

  /** A simplified character for a traditional one; any other character itself. */
  public static char simplified(char c) {
    return Characters.simplified(c);
  }

  /** Letters and digits alone, in simplified characters: what a Chinese name is compared by. */
  public static String key(String text) {
    return Script.key(text);
  }

  /** The letters a to z alone, without tones: what a Latin name is compared by. */
  public static String letters(String text) {
    return Script.letters(text);
  }

  public static boolean hasHan(String text) {
    return Script.hasHan(text);
  }

  /** What people write for the name of a place, the bare one first: 丰城 for 丰城市. */
  public Set<String> shortForms(String key) {
    return shortForms.of(key);
  }

  /** The usual reading in letters. */
  public String pinyin(String key) {
    return pinyin.letters(key);
  }

  /** First letters of the syllables, by the known reading if it divides into as many. */
  public String initials(String key, String known) {
    return pinyin.initials(key, known);
  }
}
