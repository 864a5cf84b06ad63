package org.gongkai.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * What speaks for a text being Chinese that was decoded as it was encoded.
 *
 * @param words how many of the {@linkplain #WORDS common words} stand in it
 * @param ideographs how many ideographs it has
 * @param common how many of them are among the six hundred most common, simplified or traditional
 * @param others characters beyond ASCII that are neither ideographs nor punctuation of Chinese text
 */
record ChineseText(int words, int ideographs, int common, int others) {
  /**
   * Words of reports in simplified and in traditional characters, at least four characters each.
   */
  static final List<String> WORDS =
      resource("common-words.txt").lines().filter(w -> w.length() >= 4).toList();

  // In the samples 0.63 to 0.75 of the ideographs are common, in the same bytes wrongly decoded
  // at most 0.15; a list of names has fewer common ones than prose.
  private static final double LEAST_COMMON = 0.35;
  private static final double MOST_COMMON_IN_GARBAGE = 0.15;
  private static final int ENOUGH = 50;
  private static final int SAMPLE = 200_000; // UTF-16 units looked at
  private static final BitSet COMMON = commonCharacters();

  static ChineseText of(String text) {
    int end = Math.min(text.length(), SAMPLE);
    int ideographs = 0;
    int common = 0;
    int others = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf') {
        ideographs++;
        common += COMMON.get(c) ? 1 : 0;
      } else if (c >= '\u0080' && !isPunctuation(c)) {
        others++;
      }
    }
    return new ChineseText(words(text, end), ideographs, common, others);
  }

  private static int words(String text, int end) {
    String sample = text.substring(0, end);
    return (int) WORDS.stream().filter(sample::contains).count();
  }

  /** General punctuation, CJK punctuation, enclosed numbers, full-width forms, no-break space. */
  private static boolean isPunctuation(char c) {
    return c >= '\u2000' && c <= '\u206f'
        || c >= '\u2150' && c <= '\u33ff'
        || c >= '\uff00' && c <= '\uffef'
        || c == '\u00a0'
        || c == '\u00b7'
        || c == '\ufeff';
  }

  /** The share of common characters among its ideographs; 0 if it has none. */
  double share() {
    return ideographs == 0 ? 0 : (double) common / ideographs;
  }

  /** Whether it reads as Chinese. */
  boolean isPlausible() {
    return ideographs > 0 && share() >= LEAST_COMMON && others <= ideographs;
  }

  /** Whether there is nothing in it that could have been decoded wrongly. */
  boolean isAscii() {
    return ideographs == 0 && others == 0;
  }

  /** Whether it is full of ideographs that hardly anybody uses. */
  boolean isGarbage() {
    return ideographs >= ENOUGH && share() < MOST_COMMON_IN_GARBAGE;
  }

  /** Whether this speaks more clearly for its decoding than another. */
  boolean isClearerThan(ChineseText other) {
    boolean both = words > 0 && other.words > 0;
    return isPlausible() && !other.isPlausible()
        || !both && words > other.words
        || words >= 2 * other.words && share() >= 2 * other.share();
  }

  private static BitSet commonCharacters() {
    BitSet common = new BitSet();
    resource("common-characters.txt").chars().filter(c -> c > ' ').forEach(common::set);
    return common;
  }

  private static String resource(String name) {
    try (InputStream in = ChineseText.class.getResourceAsStream("/reader/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource /reader/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource /reader/" + name, e);
    }
  }
}
