package org.gongkai.assessment;

import java.util.List;
import java.util.function.ToIntFunction;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Report;

/** Measures the quality of a report (DQV, section 4); the metrics of code list {@code metric}. */
public final class Measurements {
  private Measurements() {}

  /** The assessment with the measurements of its report. */
  public static Assessment added(Assessment assessment, Report report) {
    return new Assessment(
        assessment.report(),
        assessment.agencyKey(),
        assessment.jurisdictionKey(),
        assessment.year(),
        assessment.findings(),
        assessment.tallies(),
        assessment.repairs(),
        assessment.previous(),
        assessment.parts(),
        assessment.missing(),
        of(assessment, report));
  }

  private static List<Measurement> of(Assessment assessment, Report report) {
    List<CellState> states =
        report.tables().stream().flatMap(t -> t.cells().stream()).map(Cell::state).toList();
    int read = (int) states.stream().filter(CellState::hasFigure).count();
    int ambiguous = (int) states.stream().filter(s -> s == CellState.AMBIGUOUS).count();
    return List.of(
        new Measurement("cells-read", read),
        new Measurement("cells-ambiguous", ambiguous),
        new Measurement("cells-missing", states.size() - read - ambiguous),
        new Measurement("rules-held", sum(assessment, Tally::holds)),
        new Measurement("rules-broken", sum(assessment, Tally::broken)),
        new Measurement("rules-undecidable", sum(assessment, Tally::undecidable)));
  }

  private static int sum(Assessment assessment, ToIntFunction<Tally> count) {
    return assessment.tallies().stream().mapToInt(count).sum();
  }
}
