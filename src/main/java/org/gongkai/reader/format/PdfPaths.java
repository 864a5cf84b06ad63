package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the lines of tables from the paths of a page (ISO 32000-1 8.5): strokes along an axis,
 * and filled boxes that are thin enough to be lines.
 */
final class PdfPaths {
  private static final double THICKEST = 3.5;
  private static final double SLANT = 0.8;
  private static final int MOST = 200_000;

  /** One straight piece of the current path, or the jump to where the next begins. */
  private record Step(double x, double y, boolean drawn, boolean begins) {}

  private final PdfView view;
  private final List<Step> path = new ArrayList<>();
  private final List<PdfRule> rules = new ArrayList<>();
  private Step begin = new Step(0, 0, false, true);

  PdfPaths(PdfView view) {
    this.view = view;
  }

  List<PdfRule> rules() {
    return rules;
  }

  /** Takes an operator; gives whether it was one of paths. */
  boolean take(String operator, List<COSBase> operands, Matrix matrix) {
    double[] n = numbers(operands);
    switch (operator) {
      case "m" -> point(n, 0, matrix, false);
      case "l" -> point(n, 0, matrix, true);
      case "c" -> point(n, 4, matrix, false);
      case "v", "y" -> point(n, 2, matrix, false);
      case "re" -> box(n, matrix);
      case "h" -> close();
      case "S" -> paint(true, false);
      case "s" -> {
        close();
        paint(true, false);
      }
      case "f", "F", "f*" -> paint(false, true);
      case "B", "B*", "b", "b*" -> {
        close();
        paint(true, true);
      }
      case "n" -> path.clear();
      case "W", "W*" -> {
        // a clip draws nothing
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static double[] numbers(List<COSBase> operands) {
    return operands.stream()
        .mapToDouble(o -> o instanceof COSNumber number ? number.floatValue() : 0)
        .toArray();
  }

  private void point(double[] n, int from, Matrix matrix, boolean drawn) {
    if (n.length >= from + 2 && path.size() < MOST) {
      add(n[from], n[from + 1], matrix, drawn);
    }
  }

  private void add(double x, double y, Matrix matrix, boolean drawn) {
    double[] seen = view.seen(matrix, x, y);
    Step step = new Step(seen[0], seen[1], drawn, !drawn);
    path.add(step);
    begin = drawn ? begin : step;
  }

  private void box(double[] n, Matrix matrix) {
    if (n.length >= 4 && path.size() < MOST) {
      add(n[0], n[1], matrix, false);
      add(n[0] + n[2], n[1], matrix, true);
      add(n[0] + n[2], n[1] + n[3], matrix, true);
      add(n[0], n[1] + n[3], matrix, true);
      close();
    }
  }

  private void close() {
    if (!path.isEmpty()) {
      path.add(new Step(begin.x(), begin.y(), true, false));
    }
  }

  private void paint(boolean stroke, boolean fill) {
    if (rules.size() < MOST) {
      for (int i = 1; stroke && i < path.size(); i++) {
        if (path.get(i).drawn()) {
          rule(path.get(i - 1), path.get(i));
        }
      }
      if (fill) {
        fill();
      }
    }
    path.clear();
  }

  private void rule(Step a, Step b) {
    line(a.x(), a.y(), b.x(), b.y(), SLANT);
  }

  /** Each part of the path on its own: one fill may hold all borders of a table. */
  private void fill() {
    int from = 0;
    for (int i = 1; i <= path.size(); i++) {
      if (i == path.size() || path.get(i).begins()) {
        filled(path.subList(from, i));
        from = i;
      }
    }
  }

  private void filled(List<Step> part) {
    double left = part.stream().mapToDouble(Step::x).min().orElse(0);
    double right = part.stream().mapToDouble(Step::x).max().orElse(0);
    double top = part.stream().mapToDouble(Step::y).min().orElse(0);
    double bottom = part.stream().mapToDouble(Step::y).max().orElse(0);
    line(left, top, right, bottom, THICKEST);
  }

  /** A line from corner to corner, if it is no thicker than that in one direction. */
  private void line(double x1, double y1, double x2, double y2, double thickest) {
    double width = Math.abs(x2 - x1);
    double height = Math.abs(y2 - y1);
    if (height <= thickest) {
      rules.add(new PdfRule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    }
    if (width <= thickest) {
      rules.add(new PdfRule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }
}
