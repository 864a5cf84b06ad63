package org.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.gongkai.output.OutputFile;
import picocli.CommandLine.Option;

/** Where a command writes statements, and in which order. */
final class OutputOptions {
  /** Writes a command's result and gives what there is to say of it. */
  interface Writing<T> {
    T to(OutputStream out) throws IOException;
  }

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (.gz and .zst are compressed); standard output if not given.")
  private Path file;

  @Option(
      names = "--sorted",
      description =
          "Sort the lines and drop repeated ones, so that equal graphs give equal bytes;"
              + " FILE.sha256 is written beside FILE.")
  private boolean sorted;

  boolean sorted() {
    return sorted;
  }

  /** Writes to the file, which is there whole or not at all, or else to standard output. */
  <T> T write(OutputStream standard, Writing<T> writing) throws IOException {
    if (file == null) {
      return writing.to(standard);
    }
    try (OutputFile out = OutputFile.begin(file)) {
      T written = writing.to(out.stream());
      if (sorted) {
        out.commitWithChecksum();
      } else {
        out.commit();
      }
      return written;
    }
  }
}
