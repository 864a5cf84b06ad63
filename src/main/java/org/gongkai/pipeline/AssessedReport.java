package org.gongkai.pipeline;

import java.util.Optional;
import org.gongkai.assessment.Assessment;
import org.gongkai.report.Problem;
import org.gongkai.store.Annex;

/**
 * One report with what the rules find in it, on the way to the store.
 *
 * @param report its address
 * @param assessment empty if it could not be made
 * @param annex the document for the store; empty if the store has it exactly so, or if it could not
 *     be made
 * @param problem why it could not be made or may not be stored
 */
record AssessedReport(
    String report,
    Optional<Assessment> assessment,
    Optional<Annex> annex,
    Optional<Problem> problem) {
  static AssessedReport faulty(String report, Problem problem) {
    return new AssessedReport(report, Optional.empty(), Optional.empty(), Optional.of(problem));
  }
}
