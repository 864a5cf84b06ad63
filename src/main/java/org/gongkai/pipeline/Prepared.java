package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;

/**
 * What became of one file before the store.
 *
 * @param file as given
 * @param mediaType what it is by its content
 * @param drafts reports that may go into the store
 * @param refused how many reports of it may not; 1 if it could not be read at all
 * @param problems everything found, errors and warnings
 * @param remembered whether it was not read again
 */
record Prepared(
    String file,
    Optional<String> mediaType,
    List<Draft> drafts,
    int refused,
    List<Problem> problems,
    boolean remembered) {
  Prepared {
    drafts = List.copyOf(drafts);
    problems = List.copyOf(problems);
  }

  /** A file of which nothing may go into the store, now. */
  static Prepared refused(String file, Optional<String> mediaType, Problem problem) {
    return new Prepared(file, mediaType, List.of(), 1, List.of(problem), false);
  }

  /** The outcome before the store, of some of whose drafts more is known. */
  FileOutcome outcome(List<Problem> twice) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(twice);
    List<String> taken =
        drafts.stream()
            .map(Draft::address)
            .filter(a -> twice.stream().noneMatch(p -> p.place().part().equals(a)))
            .toList();
    return new FileOutcome(file, remembered, mediaType, taken, refused + twice.size(), all);
  }

  /** The outcome of reading alone. */
  static FileOutcome outcome(String file, Optional<String> mediaType, List<ReadResult> read) {
    List<String> reports = reports(read).stream().map(Report::address).toList();
    List<Problem> problems = read.stream().flatMap(r -> r.problems().stream()).toList();
    int refused = read.size() - reports.size();
    return new FileOutcome(file, false, mediaType, reports, refused, problems);
  }

  static List<Report> reports(List<ReadResult> read) {
    return read.stream()
        .filter(ReadResult.Parsed.class::isInstance)
        .map(r -> ((ReadResult.Parsed) r).report())
        .toList();
  }
}
