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
    return !instead.isEmpty() && !anyFigure(report, paths) && anyFigure(report, instead)
        ? instead
        : paths;
  }

  private static boolean anyFigure(Stated report, List<String> cells) {
    for (String path : cells) {
      StatedCell cell = report.cells().get(path);
      if (cell != null && cell.value().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
