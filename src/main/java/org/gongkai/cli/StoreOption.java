package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Option;

/** The store that several commands use. */
final class StoreOption {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  private Path directory;

  Path directory() {
    return directory;
  }

  /** What the addresses of a store that is there already begin with. */
  String base() {
    try (ReportStore opened = open()) {
      return opened.identity().base();
    }
  }

  /** Opens a store that is there already. */
  ReportStore open() {
    return open(directory);
  }

  /** Opens a store that is there already. */
  static ReportStore open(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new Misuse("there is no store at " + directory + "; make one with gongkai build");
    }
    return ReportStore.open(directory);
  }
}
