package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that stand for others: U+FFFD, private ones, runs of question marks.
 *
 * @param replaced U+FFFD, put by a decoder where bytes made no sense
 * @param unassigned private-use characters, but for those of symbol fonts (U+F000 to U+F0FF)
 * @param questions question marks beside each other, three or more
 * @param first UTF-16 position of the first; -1 if there is none
 */
record Losses(int replaced, int unassigned, int questions, int first) {
  private static final int RUN = 3;

  static Losses of(String text) {
    int replaced = 0;
    int unassigned = 0;
    int questions = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int before = replaced + unassigned + questions;
      if (c == '\ufffd') {
        replaced++;
      } else if (isPrivate(c)) {
        unassigned++;
      } else if (c == '?') {
        int run = run(text, i);
        questions += run >= RUN ? run : 0;
        i += run - 1;
      }
      first = first < 0 && replaced + unassigned + questions > before ? i : first;
    }
    return new Losses(replaced, unassigned, questions, first);
  }

  private static int run(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '?') {
      end++;
    }
    return end - start;
  }

  /** Private areas of the basic plane, and planes 15 and 16 by their first halves. */
  private static boolean isPrivate(char c) {
    return c >= '\ue000' && c < '\uf000'
        || c > '\uf0ff' && c <= '\uf8ff'
        || c >= '\udb80' && c <= '\udbff';
  }

  int count() {
    return replaced + unassigned + questions;
  }

  String described() {
    List<String> parts = new ArrayList<>();
    add(parts, replaced, "U+FFFD");
    add(parts, unassigned, "private-use character");
    add(parts, questions, "question mark in a run");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int times, String what) {
    if (times > 0) {
      parts.add(what + ": " + times);
    }
  }
}
