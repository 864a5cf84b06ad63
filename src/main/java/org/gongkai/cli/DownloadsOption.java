package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.release.ReleaseFolder;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Option;

/** The downloads that a server offers. */
final class DownloadsOption {
  @Option(
      names = "--downloads",
      paramLabel = "DIR",
      description =
          "Folder that gongkai release wrote. Default: downloads, in the folder of the store, if"
              + " there is one.")
  private Optional<Path> folder = Optional.empty();

  /** Where they are if nobody says otherwise. */
  static Path in(Path store) {
    return store.resolve("downloads");
  }

  /** The release, if there is one; what was asked for must be there. */
  Optional<ReleaseFolder> open(Path store, ReportStore opened) throws IOException {
    Optional<ReleaseFolder> found =
        ReleaseFolder.open(folder.orElse(in(store)), opened.identity().base());
    if (found.isEmpty() && folder.isPresent()) {
      throw new Misuse("no release is in " + folder.get() + "; make one with gongkai release");
    }
    return found;
  }
}
