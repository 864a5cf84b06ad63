package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.FileOutcome.Result;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that one file does stops the others. */
class FilesReadTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TempDir Path folder;

  /** A file in an archive that has been closed throws what nobody thought of. */
  @Test
  void aFaultOfTheProgramIsAProblemOfItsFile() throws IOException {
    List<Entry> entries =
        List.of(
            Entry.of(SAMPLES.resolve("anfu-2020.txt")),
            Entry.of(closed()),
            Entry.of(SAMPLES.resolve("gaoan-2019.txt")));
    List<FileOutcome> checked = new ArrayList<>();
    FilesRead.check(entries, GAZETTEER, "http://localhost:3030/", 2, checked::add);
    assertFault(checked);
    List<FileOutcome> read = new ArrayList<>();
    FilesRead.read(entries, GAZETTEER, 2, f -> read.add(f.outcome()));
    assertFault(read);
  }

  private static void assertFault(List<FileOutcome> outcomes) {
    assertThat(outcomes)
        .extracting(FileOutcome::result)
        .containsExactly(Result.READ, Result.REFUSED, Result.READ);
    assertThat(outcomes.get(1).problems())
        .extracting(Problem::code)
        .containsExactly(Code.READER_FAULT);
    assertThat(outcomes.get(1).problems().get(0).toString())
        .contains("年报.txt")
        .contains("ClosedFileSystemException");
  }

  private Path closed() throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("归档.zip").toUri());
    try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      return archive.getPath("年报.txt");
    }
  }
}
