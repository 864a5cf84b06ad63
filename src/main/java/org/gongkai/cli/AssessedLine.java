package org.gongkai.cli;

import org.gongkai.pipeline.Assessed;

/** What assessing came to, for a person. */
final class AssessedLine {
  private AssessedLine() {}

  /** Says it; gives the exit code. */
  static int say(Assessed assessed, Main.Streams streams) {
    assessed.problems().forEach(streams.err()::println);
    streams
        .out()
        .printf(
            "%d reports assessed, %d differ: %d findings broken, %d undecidable, %d not applicable;"
                + " %d verdicts lapsed%n",
            assessed.reports(),
            assessed.changed(),
            assessed.broken(),
            assessed.undecidable(),
            assessed.notApplicable(),
            assessed.lapsed());
    return assessed.problems().isEmpty() ? 0 : Main.PROBLEMS;
  }
}
