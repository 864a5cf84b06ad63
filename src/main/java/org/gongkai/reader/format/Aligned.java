package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of text with two spaces or more, or ideographic ones, between their cells. Only what cannot
 * be prose is taken for a row: up to three labels and then nothing but figures; or short labels
 * alone, if such a row follows. An empty cell leaves nothing behind in such a text.
 */
final class Aligned {
  private static final Pattern GAP =
      Pattern.compile("[ \\u00a0]*\\u3000[ \\u00a0\\u3000]*|[ \\u00a0]{2,}");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+＋－±增减加少↑↓]{0,2}[0-9０-９][0-9０-９,，.．]*(?:万亿|亿|万)?元?[%％↑↓]?|[-—–―─/／\\\\]{1,3}");
  private static final Pattern PROSE = Pattern.compile("[，。；！？]");
  private static final int MOST_LABELS = 3;
  private static final int LONGEST_LABEL = 20;

  private Aligned() {}

  /** Which lines are rows. */
  static boolean[] rows(List<String> lines) {
    boolean[] rows = new boolean[lines.size()];
    boolean below = false; // whether a row follows, with nothing but short labels between
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = texts(line);
      rows[i] = line.indexOf('\t') < 0 && (isFigures(cells) || below && isLabels(cells));
      below = rows[i] || below && cells.size() == 1 && isLabel(cells.get(0));
    }
    return rows;
  }

  private static boolean isFigures(List<String> cells) {
    int labels = 0;
    while (labels < cells.size() && !isFigure(cells.get(labels))) {
      labels++;
    }
    return cells.size() > 1
        && labels <= MOST_LABELS
        && labels < cells.size()
        && cells.subList(labels, cells.size()).stream().allMatch(Aligned::isFigure);
  }

  private static boolean isLabels(List<String> cells) {
    return cells.size() > 1 && cells.stream().allMatch(Aligned::isLabel);
  }

  private static boolean isFigure(String cell) {
    return FIGURE.matcher(cell).matches();
  }

  private static boolean isLabel(String cell) {
    return cell.length() <= LONGEST_LABEL && !PROSE.matcher(cell).find();
  }

  private static List<String> texts(String line) {
    return cells(line).stream().map(c -> line.substring(c[0], c[1])).toList();
  }

  /** Where the cells of a row stand: start and end, in turn. */
  static List<int[]> cells(String line) {
    List<int[]> cells = new ArrayList<>();
    int from = 0;
    Matcher gaps = GAP.matcher(line);
    while (gaps.find()) {
      add(cells, line, from, gaps.start());
      from = gaps.end();
    }
    add(cells, line, from, line.length());
    return cells;
  }

  private static void add(List<int[]> cells, String line, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && line.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && line.charAt(to - 1) <= ' ') {
      to--;
    }
    if (from < to) {
      cells.add(new int[] {from, to});
    }
  }
}
