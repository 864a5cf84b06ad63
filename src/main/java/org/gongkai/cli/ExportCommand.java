package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
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

  @Mixin private OutputOptions output = new OutputOptions();

  ExportCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (output.sorted() && format != Format.nq) {
      throw new Misuse("--sorted is for --format nq");
    }
    try (ReportStore opened = store.open()) {
      return output.write(streams.out(), out -> write(opened, out));
    }
  }

  private int write(ReportStore opened, OutputStream out) throws IOException {
    if (output.sorted()) {
      Exporter.exportSorted(opened, out);
    } else {
      Exporter.export(opened, Exporter.Format.valueOf(format.name().toUpperCase(Locale.ROOT)), out);
    }
    return 0;
  }
}
