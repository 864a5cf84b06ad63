package org.gongkai.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.manifest.Manifest;
import org.gongkai.manifest.ManifestRow;

/**
 * What is known of each address: the manifest of the last run that ended, and a list that grows by
 * a line with each request of this one. A run that was broken off left its list behind; what it got
 * is not asked for again.
 */
final class Journal implements AutoCloseable {
  private static final Set<String> GOT = Set.of("200", "304");

  private final Path directory;
  private final Path lines;
  private final FileChannel lock;
  private final Map<String, ManifestRow> rows = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  /** Opens the folder for one run; nobody else may fetch into it meanwhile. */
  Journal(Path directory) {
    this.directory = directory;
    this.lines = directory.resolve("fetching.csv");
    try {
      Files.createDirectories(directory);
      lock =
          FileChannel.open(
              directory.resolve("fetching.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!locked()) {
        lock.close();
        throw new IOException("somebody else is fetching into it");
      }
      if (Files.exists(manifest())) {
        Manifest.read(manifest()).forEach(this::know);
      }
      if (Files.exists(lines)) {
        for (ManifestRow row : Manifest.readWhole(lines)) {
          know(row);
          row.status().filter(GOT::contains).ifPresent(s -> done.add(row.name()));
        }
      }
      begin();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fetch into " + directory + ": " + e.getMessage(), e);
    }
  }

  private boolean locked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The list so far, without a line that was broken off. */
  private void begin() throws IOException {
    StringBuilder text = new StringBuilder(Manifest.header());
    if (Files.exists(lines)) {
      Manifest.readWhole(lines).forEach(r -> text.append(Manifest.line(r)));
    }
    replace(lines, text.toString());
  }

  private void know(ManifestRow row) {
    row.given().address().ifPresent(a -> rows.put(a, row));
  }

  /** What is known of an address, if its file is still there. */
  synchronized Optional<ManifestRow> known(String address) {
    return Optional.ofNullable(rows.get(address))
        .filter(r -> r.file().filter(f -> Files.isRegularFile(directory.resolve(f))).isPresent());
  }

  /** Whether the run that was broken off had got this address. */
  synchronized boolean isDone(String address) {
    return done.contains(address) && known(address).isPresent();
  }

  synchronized void add(ManifestRow row) {
    know(row);
    try {
      Files.writeString(lines, Manifest.line(row), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + lines + ": " + e.getMessage(), e);
    }
  }

  /** The run has ended: its manifest replaces that of the last one. */
  void end(List<ManifestRow> all) throws IOException {
    StringBuilder text = new StringBuilder(Manifest.header());
    all.forEach(r -> text.append(Manifest.line(r)));
    replace(manifest(), text.toString());
    Files.deleteIfExists(lines);
  }

  private Path manifest() {
    return directory.resolve("manifest.csv");
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
