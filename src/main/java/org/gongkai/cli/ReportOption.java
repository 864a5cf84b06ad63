package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The list of files that several commands leave behind. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "List what became of each file, with counts: .txt, .json or .csv.")
  private Path file;

  BatchReport open() throws IOException {
    return BatchReport.to(Optional.ofNullable(file));
  }
}
