package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.pipeline.FileOutcome.Result;
import org.gongkai.pipeline.Tally;

/** The counts of a batch in a few lines for a person. */
final class Summary {
  private Summary() {}

  static List<String> lines(Tally tally) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d files, %d reports: %d read, %d read with remarks, %d read in part, %d refused; %d not read again"
            .formatted(
                tally.files(),
                tally.reports(),
                tally.of(Result.READ),
                tally.of(Result.REMARKS),
                tally.of(Result.PARTLY),
                tally.of(Result.REFUSED),
                tally.remembered()));
    lines.add("formats: " + counts(tally.formats()));
    if (!tally.codes().isEmpty()) {
      lines.add("files with: " + counts(tally.codes()));
    }
    return lines;
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
