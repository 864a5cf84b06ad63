package org.gongkai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.FilesRead;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai read}. */
@Command(
    name = "read",
    description =
        "Read reports and print them, one JSON document a line, or one cell or one figure of the prose a line.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private enum Format {
    json,
    cells,
    claims
  }

  private final Main.Streams streams;

  @Mixin private FileArguments arguments = new FileArguments();

  @Mixin private ReportOption report = new ReportOption();

  @Option(
      names = "--format",
      defaultValue = "json",
      description =
          "${COMPLETION-CANDIDATES}; cells and claims are CSV. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.json;

  ReadCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<Entry> entries = arguments.entries(streams.err());
    Consumer<Report> printer = printer();
    try (BatchReport batch = report.open();
        Progress progress = Progress.of(entries.size(), streams.err())) {
      FilesRead.read(
          entries,
          arguments.gazetteer(),
          arguments.threads(),
          file -> {
            file.outcome().problems().forEach(streams.err()::println);
            file.reports().forEach(printer);
            batch.add(file.outcome());
            progress.step(1);
          });
      batch.finish(streams.err());
      return batch.tally().refused() > 0 ? Main.PROBLEMS : 0;
    }
  }

  /** Prints the header, if the format has one. */
  private Consumer<Report> printer() {
    switch (format) {
      case cells -> {
        CellsCsv cells = new CellsCsv(streams.out());
        cells.header();
        return cells::write;
      }
      case claims -> {
        ClaimsCsv claims = new ClaimsCsv(streams.out());
        claims.header();
        return claims::write;
      }
      default -> {
        return this::printJson;
      }
    }
  }

  private void printJson(Report report) {
    streams.out().writeBytes(ReportJson.write(report));
    streams.out().write('\n');
  }
}
