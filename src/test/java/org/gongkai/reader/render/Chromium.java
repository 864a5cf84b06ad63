package org.gongkai.reader.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints pages to PDF, as many bodies make their files. */
public final class Chromium {
  private static final long MINUTES = 2;

  private Chromium() {}

  /** Whether it is installed here. */
  public static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  /** The bytes of a page as it is printed; its file stands in the folder. */
  public static byte[] print(String page, String name, Path folder) throws IOException {
    Path html = Files.writeString(folder.resolve(name + ".html"), page);
    Path pdf = folder.resolve(name + ".pdf");
    List<String> command =
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("chromium"),
            "--print-to-pdf=" + pdf,
            html.toUri().toString());
    Path log = folder.resolve("chromium.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return Files.readAllBytes(pdf);
  }
}
