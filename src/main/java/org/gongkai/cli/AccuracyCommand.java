package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongkai.accuracy.Expected;
import org.gongkai.accuracy.Judge;
import org.gongkai.accuracy.Judged;
import org.gongkai.accuracy.Scores;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.FilesRead;
import org.gongkai.pipeline.ReadFile;
import org.gongkai.report.Problem;
import org.gongkai.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai accuracy}. */
@Command(
    name = "accuracy",
    description = "Hold what is read from files against the figures that a person found in them.",
    customSynopsis = "gongkai accuracy [OPTIONS] EXPECTED.csv FILE|DIR...",
    footer = {
      "",
      "EXPECTED.csv has the columns file,table,row,column,value; money in yuan. A table that it",
      "does not mention is not judged. Of several reports in a file, a column report says which",
      "one a figure is of (id/report/360981/2020)."
    },
    mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {
  private enum Format {
    text,
    csv,
    json
  }

  private final Main.Streams streams;

  @Mixin private FileArguments arguments = new FileArguments();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  AccuracyCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Expected figures = Expected.read(arguments.takeFirst());
    List<Entry> entries = arguments.entries(streams.err());
    Judge judge = new Judge(figures);
    Scores scores = new Scores();
    Set<String> unseen = new HashSet<>(figures.files());
    FilesRead.read(
        entries,
        arguments.gazetteer(),
        arguments.threads(),
        file -> {
          Judge.Reading reading = reading(file);
          figures
              .match(reading.name())
              .ifPresentOrElse(
                  unseen::remove,
                  () -> streams.err().println("nothing is expected of " + reading.file()));
          if (judge.isAmbiguous(reading)) {
            streams.err().println(several(reading));
          }
          judge.judge(reading).forEach(scores::add);
        });
    unseen.stream().sorted().forEach(f -> streams.err().println("not given: " + f));
    if (scores.total().expected() == 0) {
      throw new Misuse("nothing is expected of any of the files");
    }
    print(new AccuracyOutput(streams.out(), scores));
    return scores.isAnyFalse() ? Main.PROBLEMS : 0;
  }

  private void print(AccuracyOutput output) throws IOException {
    switch (format) {
      case text -> output.text();
      case csv -> output.csv();
      case json -> output.json();
    }
  }

  private static Judge.Reading reading(ReadFile file) {
    var outcome = file.outcome();
    var reports = file.reports();
    String reason =
        reports.isEmpty()
            ? outcome.problems().stream()
                .filter(Problem::isError)
                .map(p -> p.code().name())
                .findFirst()
                .orElse("")
            : "";
    String name = Path.of(outcome.file()).getFileName().toString();
    return new Judge.Reading(
        outcome.file(),
        name,
        outcome.mediaType().orElse(""),
        file.results().size(),
        reports,
        reason);
  }

  private static String several(Judge.Reading reading) {
    return "%s: %d reports, so figures need the column report: %s"
        .formatted(
            reading.file(),
            reading.held(),
            String.join(", ", reading.reports().stream().map(Report::address).toList()));
  }

  /** How a cell is called in a list. */
  static String name(Judged cell) {
    String file = cell.of().isEmpty() ? cell.file() : cell.file() + " " + cell.of();
    return String.join(" ", file, cell.key().table(), cell.key().row(), cell.key().column());
  }
}
