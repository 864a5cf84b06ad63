package org.gongkai.bench;

import java.util.Set;
import java.util.TreeSet;
import org.gongkai.report.Report;

/**
 * A generated report with what its rules must find.
 *
 * @param broken {@code rule/place} of every finding that must be broken, sorted
 */
public record Planted(Report report, Set<String> broken) {
  /** Copies and sorts. */
  public Planted {
    broken = new TreeSet<>(broken);
  }
}
