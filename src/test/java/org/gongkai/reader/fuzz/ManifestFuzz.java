package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.manifest.BadManifestException;
import org.gongkai.manifest.Manifest;
import org.gongkai.manifest.ManifestRow;

/** Manifests: rows that are the same when written and read again, or a refusal. */
public final class ManifestFuzz {
  private static final Path FILE = file();

  private ManifestFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Files.write(FILE, input);
    List<ManifestRow> rows;
    try {
      rows = Manifest.read(FILE);
    } catch (BadManifestException e) {
      Oracle.require(e.getMessage() != null && !e.getMessage().isBlank(), "no reason");
      return;
    }
    StringBuilder again = new StringBuilder(Manifest.header());
    rows.forEach(r -> again.append(Manifest.line(r)));
    Files.writeString(FILE, again);
    Oracle.require(Manifest.read(FILE).equals(rows), "other rows: " + rows);
  }

  private static Path file() {
    try {
      Path file = Files.createTempFile("清单", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
