package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.output.OutputFile;
import org.gongkai.pipeline.Exporter;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai export}. */
@Command(
    name = "export",
    description = "Write the whole graph of a store.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private enum Format {
    nq,
    ttl,
    trig,
    jsonld
  }

  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      defaultValue = "nq",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.nq;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (.gz and .zst are compressed); standard output if not given.")
  private Path file;

  @Option(
      names = "--sorted",
      description =
          "Sort the lines, so that equal graphs give equal bytes; FILE.sha256 beside FILE.")
  private boolean sorted;

  ExportCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (sorted && format != Format.nq) {
      throw new Misuse("--sorted is for --format nq");
    }
    try (ReportStore opened = store.open()) {
      if (file == null) {
        write(opened, streams.out());
        return 0;
      }
      try (OutputFile out = OutputFile.begin(file)) {
        write(opened, out.stream());
        if (sorted) {
          out.commitWithChecksum();
        } else {
          out.commit();
        }
      }
    }
    return 0;
  }

  private void write(ReportStore opened, OutputStream out) throws IOException {
    if (sorted) {
      Exporter.exportSorted(opened, out);
    } else {
      Exporter.export(opened, Exporter.Format.valueOf(format.name().toUpperCase(Locale.ROOT)), out);
    }
  }
}
