package org.gongkai.chart;

import java.util.List;

/**
 * One series.
 *
 * @param series address of what it counts, or of whom
 * @param points one for each year of its chart
 */
public record Line(String series, List<Point> points) {
  public Line {
    points = List.copyOf(points);
  }

  /** Whether any year has a figure. */
  public boolean hasFigures() {
    return points.stream().anyMatch(point -> point.mark().isFigure());
  }
}
