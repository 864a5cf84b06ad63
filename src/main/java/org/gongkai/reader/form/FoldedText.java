package org.gongkai.reader.form;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without all that labels are compared without (see {@link
 * org.gongkai.reader.code.Labels#key}): letters, ideographs and digits alone, full-width forms
 * folded, each with the place it comes from.
 */
final class FoldedText {
  private final StringBuilder folded = new StringBuilder();
  private int[] starts;
  private int[] ends;

  FoldedText(String text) {
    starts = new int[text.length()];
    ends = new int[text.length()];
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c < 0x80 || c >= 0x4e00 && c <= 0x9fff) {
        add(c, at, end);
      } else {
        int from = at;
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
            .codePoints()
            .forEach(f -> add(f, from, end));
      }
      at = end;
    }
  }

  private void add(int c, int start, int end) {
    if (Character.isLetterOrDigit(c)) {
      int from = folded.length();
      folded.appendCodePoint(c);
      if (folded.length() > starts.length) {
        starts = Arrays.copyOf(starts, 2 * folded.length());
        ends = Arrays.copyOf(ends, 2 * folded.length());
      }
      Arrays.fill(starts, from, folded.length(), start);
      Arrays.fill(ends, from, folded.length(), end);
    }
  }

  int length() {
    return folded.length();
  }

  char charAt(int at) {
    return folded.charAt(at);
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
