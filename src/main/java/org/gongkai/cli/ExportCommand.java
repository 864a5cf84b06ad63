package org.gongkai.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private Path file;

  ExportCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Exporter.Format chosen =
        Exporter.Format.valueOf(format.name().toUpperCase(java.util.Locale.ROOT));
    try (ReportStore opened = store.open()) {
      if (file == null) {
        Exporter.export(opened, chosen, streams.out());
        return 0;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        throw new Misuse("there is no folder " + folder);
      }
      // An earlier export stays whole until the new one is.
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          Exporter.export(opened, chosen, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return 0;
  }
}
