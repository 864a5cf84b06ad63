package org.gongkai.reader.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text without all that labels are compared without (see {@link
 * org.gongkai.reader.code.Labels#key}): letters, ideographs and digits alone, full-width forms
 * folded, each with the place it comes from.
 */
final class LabelText {
  private static final int PUNCTUATION = 0x3000;
  private static final int FULL_WIDTH = 0xff00;
  private static final int BLOCK = 0x100;

  // What is left of the characters that most often need folding.
  private static final List<String> PUNCTUATION_FOLDED = folded(PUNCTUATION);
  private static final List<String> FULL_WIDTH_FOLDED = folded(FULL_WIDTH);

  private char[] folded;
  private int[] starts;
  private int[] ends;
  private int length;

  LabelText(String text) {
    folded = new char[text.length()];
    starts = new int[text.length()];
    ends = new int[text.length()];
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c >= 0x4e00 && c <= 0x9fff || c < 0x80) {
        add(c, at, at + 1);
        at++;
      } else {
        at = fold(text, at);
      }
    }
  }

  private static List<String> folded(int block) {
    return IntStream.range(block, block + BLOCK).mapToObj(LabelText::lettersOf).toList();
  }

  private static String lettersOf(int c) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Gives where the next character begins. */
  private int fold(String text, int at) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    String letters =
        c >= PUNCTUATION && c < PUNCTUATION + BLOCK
            ? PUNCTUATION_FOLDED.get(c - PUNCTUATION)
            : c >= FULL_WIDTH && c < FULL_WIDTH + BLOCK
                ? FULL_WIDTH_FOLDED.get(c - FULL_WIDTH)
                : lettersOf(c);
    for (int i = 0; i < letters.length(); i++) {
      put(letters.charAt(i), at, end);
    }
    return end;
  }

  private void add(char c, int start, int end) {
    if (c >= 0x4e00 || Character.isLetterOrDigit(c)) {
      put(c, start, end);
    }
  }

  private void put(char c, int start, int end) {
    if (length == folded.length) { // folding may lengthen: ㈱ becomes three characters
      folded = Arrays.copyOf(folded, 2 * length + 8);
      starts = Arrays.copyOf(starts, folded.length);
      ends = Arrays.copyOf(ends, folded.length);
    }
    folded[length] = c;
    starts[length] = start;
    ends[length++] = end;
  }

  int length() {
    return length;
  }

  char charAt(int at) {
    return folded[at];
  }

  /** Where the character behind a folded one begins. */
  int start(int at) {
    return starts[at];
  }

  /** Where the character behind a folded one ends. */
  int end(int at) {
    return ends[at];
  }
}
