package org.gongkai.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what people type into the form in which names are compared. */
final class Script {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,，、;；/|>›»·・－—()（）\\[\\]【】]+|(?<!\\p{Nd})-(?!\\p{Nd})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LATIN = Pattern.compile("[^a-z]+");

  private Script() {}

  /** Letters and digits alone, full-width forms folded, characters as they are. */
  static String plain(String text) {
    return NO_LETTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** {@link #plain} in simplified characters: what an index knows a Chinese name by. */
  static String key(String text) {
    StringBuilder simplified = new StringBuilder(plain(text));
    for (int i = 0; i < simplified.length(); i++) {
      simplified.setCharAt(i, Characters.simplified(simplified.charAt(i)));
    }
    return simplified.toString();
  }

  /** The parts of a text that separators keep apart. */
  static List<String> segments(String text) {
    return Arrays.stream(BETWEEN.split(text)).filter(part -> !plain(part).isEmpty()).toList();
  }

  static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /**
   * The letters a to z of a Latin name, in lower case, without tones: what an index knows it by. ü
   * is u, also where v is written for it.
   */
  static String letters(String latin) {
    String bare = Normalizer.normalize(latin, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String letters = NO_LATIN.matcher(MARKS.matcher(bare).replaceAll("")).replaceAll("");
    return letters.replace("lv", "lu").replace("nv", "nu");
  }
}
