package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the pieces of lines of a page and sorts them into tables: lines that touch each other. */
final class PdfRules {
  private static final double SAME_PLACE = 2.5;
  private static final double SHORTEST = 4;
  private static final int MOST_LINES = 3_000;

  private PdfRules() {}

  /** The lines of each table, as far as they touch a line of the other direction. */
  static List<List<PdfRule>> tables(List<PdfRule> pieces) throws Refusal {
    List<PdfRule> lines = joined(pieces, true);
    lines.addAll(joined(pieces, false));
    if (lines.size() > MOST_LINES) {
      throw Refusal.limit("more than " + MOST_LINES + " lines are drawn on a page");
    }
    int[] group = new int[lines.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        if (lines.get(i).touches(lines.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    List<List<PdfRule>> tables = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      tables.add(new ArrayList<>());
    }
    for (int i = 0; i < group.length; i++) {
      tables.get(root(group, i)).add(lines.get(i));
    }
    return tables.stream().filter(t -> t.size() > 3).toList();
  }

  private static int root(int[] group, int of) {
    int root = of;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  /** Lines of one direction, each whole: borders are drawn cell by cell, double, or as dots. */
  private static List<PdfRule> joined(List<PdfRule> pieces, boolean level) {
    List<PdfRule> sorted =
        pieces.stream()
            .filter(p -> p.level() == level)
            .sorted(Comparator.comparingDouble(PdfRule::at))
            .toList();
    List<PdfRule> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME_PLACE) {
        lines.addAll(inOnePlace(sorted.subList(from, i), level));
        from = i;
      }
    }
    return lines;
  }

  private static List<PdfRule> inOnePlace(List<PdfRule> pieces, boolean level) {
    double at = pieces.stream().mapToDouble(PdfRule::at).average().orElseThrow();
    List<PdfRule> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfRule::from));
    List<PdfRule> lines = new ArrayList<>();
    double from = sorted.get(0).from();
    double to = sorted.get(0).to();
    for (PdfRule piece : sorted) {
      if (piece.from() > to + PdfRule.NEAR) {
        lines.add(new PdfRule(level, at, from, to));
        from = piece.from();
        to = piece.to();
      }
      to = Math.max(to, piece.to());
    }
    lines.add(new PdfRule(level, at, from, to));
    return lines.stream().filter(l -> l.to() - l.from() >= SHORTEST).toList();
  }
}
