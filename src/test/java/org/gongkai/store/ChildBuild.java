package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second Java process that writes to a store, and can be killed while it does. */
final class ChildBuild implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private ChildBuild(Process process) {
    this.process = process;
    this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  static ChildBuild start(Path directory, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName(),
                directory.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ChildBuild(builder.start());
  }

  long pid() {
    return process.pid();
  }

  /** Reads what the child prints up to a line; an error if it ends before. */
  void awaitLine(String wanted) throws IOException {
    String line;
    do {
      line = lines.readLine();
      if (line == null) {
        throw new IllegalStateException("The child ended before it printed: " + wanted);
      }
    } while (!line.equals(wanted));
  }

  /** Kills the child without warning; gives the last whole line it had printed. */
  String kill() throws IOException, InterruptedException {
    // Through the handle: the process itself would throw away what the child had printed.
    process.toHandle().destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The child does not die");
    }
    String last = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      last = line;
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    lines.close();
  }
}
