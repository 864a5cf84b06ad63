package org.gongkai.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.gongkai.pipeline.FileOutcome;
import org.gongkai.pipeline.Tally;

/**
 * Counts what became of the files of a batch, and lists them in a file if one is asked for. The
 * list is written as the files come, and is there whole or not at all.
 */
final class BatchReport implements AutoCloseable {
  private final Tally tally = new Tally();
  private final Optional<Path> file;
  private final Optional<FileList> list;

  private BatchReport(Optional<Path> file, Optional<FileList> list) {
    this.file = file;
    this.list = list;
  }

  /**
   * @param file ends in .txt, .json or .csv
   */
  static BatchReport to(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new BatchReport(file, Optional.empty());
    }
    String name = file.get().toString();
    if (!name.matches("(?s).*\\.(txt|json|csv)")) {
      throw new Misuse("--report " + name + " must end in .txt, .json or .csv");
    }
    if (!Files.isDirectory(file.get().toAbsolutePath().getParent())) {
      throw new Misuse("there is no folder for --report " + name);
    }
    return new BatchReport(
        file, Optional.of(list(name, Files.newBufferedWriter(part(file.get())))));
  }

  private static FileList list(String name, BufferedWriter out) throws IOException {
    if (name.endsWith(".json")) {
      return new JsonFileList(out);
    }
    return name.endsWith(".csv") ? new CsvFileList(out) : new TextFileList(out);
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  void add(FileOutcome outcome) {
    tally.add(outcome);
    list.ifPresent(l -> l.add(outcome));
  }

  Tally tally() {
    return tally;
  }

  /** Ends the list, and says the counts if there was more than one file. */
  void finish(PrintStream talk) throws IOException {
    if (tally.files() > 1) {
      Summary.lines(tally).forEach(talk::println);
    }
    if (list.isPresent()) {
      list.get().end(tally);
      list.get().close();
      Files.move(part(file.get()), file.get(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** After a batch that was broken off, nothing of its list stays. */
  @Override
  public void close() throws IOException {
    if (list.isPresent()) {
      list.get().close();
      Files.deleteIfExists(part(file.get()));
    }
  }

  /** A list of files in one of the formats. */
  interface FileList {
    void add(FileOutcome outcome);

    void end(Tally tally);

    void close();
  }

  /** What writing a list does, if it does not fail. */
  interface Writing {
    void run() throws IOException;
  }

  static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written: " + e.getMessage(), e);
    }
  }

  /** Lines for a person. */
  private record TextFileList(BufferedWriter out) implements FileList {
    @Override
    public void add(FileOutcome outcome) {
      write(
          () -> {
            String remembered = outcome.remembered() ? ", not read again" : "";
            String kind = outcome.mediaType().orElse("no known kind");
            out.write(
                "%s: %s (%s%s)%n"
                    .formatted(outcome.file(), outcome.result().words(), kind, remembered));
            for (var problem : outcome.problems()) {
              out.write("  " + problem + "\n");
            }
          });
    }

    @Override
    public void end(Tally tally) {
      List<String> lines = Summary.lines(tally);
      write(() -> out.write("\n" + String.join("\n", lines) + "\n"));
    }

    @Override
    public void close() {
      write(out::close);
    }
  }
}
