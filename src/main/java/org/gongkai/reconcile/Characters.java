package org.gongkai.reconcile;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * What ICU (CLDR's Traditional-Simplified and Han-Latin) says of each ideograph of the basic block
 * and of extension A, asked once: it takes microseconds a character, and names have few.
 */
final class Characters {
  private static final int FIRST = 0x3400;
  private static final int END = 0xA000;
  private static final int AT_ONCE = 256;

  private static final char[] SIMPLIFIED = simplified();
  private static final String[] SYLLABLES = syllables();

  private Characters() {}

  /** A simplified character for a traditional one; any other character itself. */
  static char simplified(char c) {
    return c >= FIRST && c < END ? SIMPLIFIED[c - FIRST] : c;
  }

  /** The usual reading in letters without tone; empty for what is no ideograph or has none. */
  static String syllable(int c) {
    return c >= FIRST && c < END ? SYLLABLES[c - FIRST] : "";
  }

  private static char[] simplified() {
    String[] written = transliterated("Traditional-Simplified");
    char[] table = new char[END - FIRST];
    for (int i = 0; i < table.length; i++) {
      table[i] = written[i].length() == 1 ? written[i].charAt(0) : (char) (FIRST + i);
    }
    return table;
  }

  private static String[] syllables() {
    String[] read = transliterated("Han-Latin");
    Map<String, String> once = new HashMap<>();
    for (int i = 0; i < read.length; i++) {
      String letters = Script.letters(read[i]);
      read[i] = once.computeIfAbsent(letters, same -> same);
    }
    return read;
  }

  /** Each character on a line of its own, some hundred at a time: ICU edits its text in place. */
  private static String[] transliterated(String id) {
    Transliterator transliterator = Transliterator.getInstance(id);
    String[] all = new String[END - FIRST];
    for (int start = 0; start < all.length; start += AT_ONCE) {
      StringBuilder lines = new StringBuilder();
      for (int i = start; i < start + AT_ONCE; i++) {
        lines.append((char) (FIRST + i)).append('\n');
      }
      String[] written = transliterator.transliterate(lines.toString()).split("\n", -1);
      for (int i = 0; i < AT_ONCE; i++) {
        all[start + i] = written[i].strip();
      }
    }
    return all;
  }
}
