package org.gongkai.pipeline;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem;
import org.gongkai.report.Report;
import org.gongkai.store.Revision;

/**
 * What became of one file before the store.
 *
 * @param report as read, if it could be read
 * @param revision what to store; empty if the file is kept out
 * @param problems everything found, errors and warnings
 */
record Prepared(Optional<Report> report, Optional<Revision> revision, List<Problem> problems) {
  Prepared {
    problems = List.copyOf(problems);
  }

  static Prepared refused(List<Problem> problems) {
    return new Prepared(Optional.empty(), Optional.empty(), problems);
  }
}
