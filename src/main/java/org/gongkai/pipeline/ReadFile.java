package org.gongkai.pipeline;

import java.util.List;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;

/**
 * A file and the reports that were read from it.
 *
 * @param outcome what became of it
 * @param results one for each report in it, or one refusal
 */
public record ReadFile(FileOutcome outcome, List<ReadResult> results) {
  /** Copies the list. */
  public ReadFile {
    results = List.copyOf(results);
  }

  /** The reports that could be read. */
  public List<Report> reports() {
    return Prepared.reports(results);
  }
}
