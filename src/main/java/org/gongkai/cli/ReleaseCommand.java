package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.release.Download;
import org.gongkai.release.Release;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai release}. */
@Command(
    name = "release",
    description =
        "Write all downloads of a store: the graph, its parts by year and province, the tables, what they are, checksums.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "Folder for the files; a release that is there is replaced. Default: downloads, in the"
              + " folder of the store, where serve looks for them.")
  private Optional<Path> into = Optional.empty();

  @Option(
      names = "--bom",
      description =
          "Begin tables in CSV with a byte order mark, so that Excel takes them for UTF-8.")
  private boolean mark;

  ReleaseCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (ReportStore opened = store.open()) {
      Path folder = into.orElse(DownloadsOption.in(store.directory()));
      Release.Written written = Release.write(opened, folder, mark);
      for (Download download : written.downloads()) {
        streams.out().printf("%14d  %s%n", download.bytes(), download.name());
      }
      streams.err().printf("%d files in %s%n", written.downloads().size(), folder);
      if (written.leftOut() > 0) {
        streams
            .err()
            .printf(
                "%d figures are too long for observations.parquet and blank there; the CSV has them%n",
                written.leftOut());
      }
    }
    return 0;
  }
}
