package org.gongkai.harvest;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text of a catalogue.
 *
 * @param language {@code zh}, {@code en} or another tag; empty if none is said
 */
record Text(String value, String language) {
  /** As said; what has Han characters and no language is Chinese, what has none English. */
  static Text of(String value, String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    if (tag.startsWith("zh")) {
      return new Text(value, "zh");
    }
    if (tag.startsWith("en")) {
      return new Text(value, "en");
    }
    boolean han =
        value
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return tag.isEmpty() ? new Text(value, han ? "zh" : "en") : new Text(value, tag);
  }

  /** Whether a word stands in it, whatever the case and width of its letters. */
  boolean has(String word) {
    return folded(value).contains(folded(word));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
