package org.gongkai.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.federate.Receipt;

/**
 * One line of a receipt as a page shows it.
 *
 * @param when the oldest answer came, in UTC, to the second
 * @param age of the oldest answer in seconds when the query began
 */
record SourceLine(Receipt.Line line, String when, long age) {

  static List<SourceLine> of(Receipt receipt) {
    return receipt.lines().stream()
        .map(
            line ->
                new SourceLine(
                    line,
                    line.oldest().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Math.max(0, Duration.between(line.oldest(), receipt.asked()).toSeconds())))
        .toList();
  }
}
