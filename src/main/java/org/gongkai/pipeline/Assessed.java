package org.gongkai.pipeline;

import java.util.List;
import org.gongkai.report.Problem;

/**
 * What assessing reports came to.
 *
 * @param reports how many were looked at
 * @param changed of how many the findings differ from before
 * @param broken findings of those looked at, by their state
 * @param undecidable likewise
 * @param notApplicable likewise
 * @param lapsed verdicts of people on those looked at that do not stand
 * @param problems reports whose findings could not be made or stored; faults of the program
 */
public record Assessed(
    int reports,
    int changed,
    int broken,
    int undecidable,
    int notApplicable,
    int lapsed,
    List<Problem> problems) {
  /** Nothing was looked at. */
  public static final Assessed NONE = new Assessed(0, 0, 0, 0, 0, 0, List.of());

  /** Copies the list. */
  public Assessed {
    problems = List.copyOf(problems);
  }
}
