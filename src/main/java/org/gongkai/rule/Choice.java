package org.gongkai.rule;

import java.util.List;

/**
 * The cells that a row and column of a rule mean on one form, by their paths {@code
 * table/row/column}.
 *
 * @param paths those that the form prints; their figures add up
 * @param instead those that some reports print in their place: {@code other} for {@code other.1},
 *     {@code other.2} and {@code other.3}, and the other way round
 */
public record Choice(List<String> paths, List<String> instead) {
  /** Copies the lists. */
  public Choice {
    paths = List.copyOf(paths);
    instead = List.copyOf(instead);
  }

  /** What the report prints; the form's own cells if it prints neither. */
  public List<String> in(Stated report) {
    if (instead.isEmpty() || any(report, paths, true)) {
      return paths;
    }
    boolean others =
        any(report, instead, true) || !any(report, paths, false) && any(report, instead, false);
    return others ? instead : paths;
  }

  private static boolean any(Stated report, List<String> cells, boolean withFigure) {
    for (String path : cells) {
      StatedCell cell = report.cells().get(path);
      if (cell != null && (!withFigure || cell.value().isPresent())) {
        return true;
      }
    }
    return false;
  }
}
