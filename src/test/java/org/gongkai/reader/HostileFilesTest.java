package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust time or memory are read or refused within a heap of 256 MB. */
final class HostileFilesTest {
  private static final int MINUTES = 10;
  private static final long MOST_MILLIS = 60_000; // of one file, on a busy machine

  @TempDir Path folder;

  @Test
  void everyFileEndsWithinASmallHeap() throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFiles.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertThat(ended).as(lines.toString()).isTrue();
    assertThat(lines).hasSize(HostileFiles.files().size());
    lines.forEach(HostileFilesTest::check);
  }

  private static void check(String line) {
    String[] fields = line.split("\t");
    assertThat(fields).as(line).hasSize(3);
    assertThat(Long.parseLong(fields[1])).as(line).isLessThan(MOST_MILLIS);
    String expected = fields[0].substring(0, fields[0].indexOf(' '));
    if (!expected.equals("ANY")) {
      assertThat(fields[2]).as(line).startsWith(expected + " more than ");
    }
  }
}
