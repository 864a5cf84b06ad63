package org.gongkai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
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
    ReportFiles reader = new ReportFiles(arguments.gazetteer());
    Consumer<Report> printer = printer();
    boolean errors = false;
    for (Path file : arguments.files(streams.err())) {
      for (ReadResult result : reader.read(file)) {
        result.problems().forEach(p -> streams.err().println(p.in(file.toString())));
        errors |= !(result instanceof ReadResult.Parsed);
        if (result instanceof ReadResult.Parsed parsed) {
          printer.accept(parsed.report());
        }
      }
    }
    return errors ? Main.PROBLEMS : 0;
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
