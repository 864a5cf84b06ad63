package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of text with bars between their cells, with or without bars at the ends: {@code | a | b |},
 * {@code a|b|c}, also drawn ones.
 */
final class Pipes {
  private static final String BARS = "|｜│┃║";
  // A line of a frame, or the delimiter row of GitHub Flavored Markdown (4.10); three hyphens or
  // more in each cell, since fewer are a cell that says nothing.
  private static final Pattern BORDER =
      Pattern.compile(
          "\\s*[|+:├┌└╔╚╠┏┗┣]?(?:\\s*:?(?:[-=]{3,}|[─━═]+):?\\s*[|+┼┬┴┤┐┘╬╦╩╣╗╝╋┳┻┫┓┛]?)+\\s*");
  private static final Pattern HAS_JOINT = Pattern.compile("[|+┼┬┴├┤╬╦╩┌┐└┘╋┳┻]");
  private static final String FRAME = "|+:-=─━═├┌└╔╚╠┏┗┣";
  private static final int MANY = 2;
  private static final int LONGEST_BORDER = 1000;

  private Pipes() {}

  /** Whether a text has a bar anywhere. */
  static boolean mayHaveRows(String text) {
    return BARS.chars().anyMatch(bar -> text.indexOf(bar) >= 0);
  }

  /** Whether a line is only part of a frame. */
  static boolean isBorder(String line) {
    return line.length() <= LONGEST_BORDER
        && beginsAsFrame(line)
        && HAS_JOINT.matcher(line).find()
        && BORDER.matcher(line).matches();
  }

  private static boolean beginsAsFrame(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length() && FRAME.indexOf(line.charAt(at)) >= 0;
  }

  /**
   * Which lines are rows: those that begin with a bar, hold several, or hold one and stand next to
   * another with a bar. A single bar in a line by itself is punctuation.
   */
  static boolean[] rows(List<String> lines) {
    boolean[] rows = new boolean[lines.size()];
    int before = -2;
    boolean pending = false;
    for (int i = 0; i < rows.length; i++) {
      if (isBorder(lines.get(i))) {
        before = before == i - 1 ? i : before;
        continue;
      }
      int bars = bars(lines.get(i)).size();
      rows[i] = bars >= MANY || bars > 0 && (startsWithBar(lines.get(i)) || before == i - 1);
      if (bars > 0 && before == i - 1 && pending) {
        rows[previous(lines, i)] = true;
      }
      pending = bars > 0 && !rows[i];
      before = bars > 0 ? i : before;
    }
    return rows;
  }

  private static int previous(List<String> lines, int index) {
    int previous = index - 1;
    while (isBorder(lines.get(previous))) {
      previous--;
    }
    return previous;
  }

  private static boolean startsWithBar(String line) {
    String stripped = line.strip();
    return !stripped.isEmpty() && BARS.indexOf(stripped.charAt(0)) >= 0;
  }

  /**
   * Where the cells of a row stand: start and end, in turn. Bars at the ends are the row's frame;
   * one at the end alone has an empty cell before it or not, so that cell is kept.
   */
  static List<int[]> cells(String line) {
    List<int[]> cells = new ArrayList<>();
    int from = 0;
    for (int bar : bars(line)) {
      cells.add(new int[] {from, bar});
      from = bar + 1;
    }
    cells.add(new int[] {from, line.length()});
    if (startsWithBar(line)) {
      cells.remove(0);
      int[] last = cells.get(cells.size() - 1);
      boolean framed = line.substring(last[0], last[1]).isBlank();
      if (framed && cells.size() > 1) {
        cells.remove(cells.size() - 1);
      }
    }
    return cells;
  }

  /** Positions of the bars; an escaped one is none. */
  private static List<Integer> bars(String line) {
    List<Integer> bars = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
      if (!escaped && BARS.indexOf(line.charAt(i)) >= 0) {
        bars.add(i);
      }
    }
    return bars;
  }
}
