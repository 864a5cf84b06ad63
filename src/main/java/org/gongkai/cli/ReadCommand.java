package org.gongkai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    description = "Read reports and print them, one JSON document a line or one cell a line.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private enum Format {
    json,
    cells
  }

  private final Main.Streams streams;

  @Mixin private FileArguments arguments = new FileArguments();

  @Option(
      names = "--format",
      defaultValue = "json",
      description = "${COMPLETION-CANDIDATES}; cells is CSV. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.json;

  ReadCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    ReportFiles reader = new ReportFiles(arguments.gazetteer());
    CellsCsv cells = new CellsCsv(streams.out());
    boolean errors = false;
    if (format == Format.cells) {
      cells.header();
    }
    for (Path file : arguments.files(streams.err())) {
      for (ReadResult result : reader.read(file)) {
        result.problems().forEach(p -> streams.err().println(p.in(file.toString())));
        errors |= !(result instanceof ReadResult.Parsed);
        if (result instanceof ReadResult.Parsed parsed) {
          print(parsed.report(), cells);
        }
      }
    }
    return errors ? Main.PROBLEMS : 0;
  }

  private void print(Report report, CellsCsv cells) {
    if (format == Format.cells) {
      cells.write(report);
    } else {
      streams.out().writeBytes(ReportJson.write(report));
      streams.out().write('\n');
    }
  }
}
