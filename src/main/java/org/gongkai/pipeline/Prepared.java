package org.gongkai.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem;
import org.gongkai.report.Report;
import org.gongkai.store.Revision;

/**
 * What became of one file before the store.
 *
 * @param file as given
 * @param report as read, if it could be read
 * @param revision what to store; empty if the file is kept out
 * @param problems everything found, errors and warnings
 */
record Prepared(
    Path file, Optional<Report> report, Optional<Revision> revision, List<Problem> problems) {
  Prepared {
    problems = problems.stream().map(p -> p.in(file.toString())).toList();
  }

  static Prepared refused(Path file, List<Problem> problems) {
    return new Prepared(file, Optional.empty(), Optional.empty(), problems);
  }
}
