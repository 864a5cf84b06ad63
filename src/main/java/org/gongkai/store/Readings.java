package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.output.FolderTree;

/**
 * What came of reading a file, noted beside the graph and never instead of it: a note that is
 * missing, broken or ahead of the graph costs one more reading. So notes are written when they are
 * known, in no transaction, and are not forced to disk.
 */
public final class Readings {
  private final Path folder;

  private Readings(Path folder) {
    this.folder = folder;
  }

  /** The notes of one version of the program; those of any other are of no use and go. */
  static Readings of(Path directory, String version) {
    Path all = directory.resolve("readings");
    Path folder = all.resolve(version);
    try {
      Files.createDirectories(folder);
      List<Path> old;
      try (Stream<Path> versions = Files.list(all)) {
        old = versions.filter(v -> !v.equals(folder)).toList();
      }
      for (Path other : old) {
        FolderTree.delete(other);
      }
    } catch (IOException e) {
      throw failed("tidy", all, e);
    }
    return new Readings(folder);
  }

  /**
   * A note.
   *
   * @param key 64 hex digits
   */
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("read", file(key), e);
    }
  }

  /** Writes or replaces a note; any number of threads may. */
  public void put(String key, byte[] note) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp");
      Files.write(fresh, note);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed("write", file, e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private static StoreException failed(String verb, Path path, IOException cause) {
    return new StoreException(
        "Cannot " + verb + " " + path + " (" + cause + "). Check the disk and the permissions.",
        cause);
  }
}
