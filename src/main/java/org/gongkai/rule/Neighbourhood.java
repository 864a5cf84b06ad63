package org.gongkai.rule;

import java.util.List;
import org.gongkai.report.Report;

/**
 * A report with everything that its rules look at.
 *
 * @param report the report itself
 * @param previous reports of the year before that it goes on from: one, or several if its body was
 *     merged; none if none is in the store
 * @param next reports of the year after that go on from it
 * @param expectedPrevious address of the report of the year before that would be expected; for
 *     saying what is missing
 * @param parts reports of the same year of bodies below it
 * @param expectedParts addresses of the bodies below it that should report that year, as far as the
 *     register knows them
 * @param partsComplete whether the register knows all bodies below it
 */
public record Neighbourhood(
    Report report,
    List<Stated> previous,
    List<Stated> next,
    String expectedPrevious,
    List<Stated> parts,
    List<String> expectedParts,
    boolean partsComplete) {
  /** Copies the lists. */
  public Neighbourhood {
    previous = List.copyOf(previous);
    next = List.copyOf(next);
    parts = List.copyOf(parts);
    expectedParts = List.copyOf(expectedParts);
  }
}
