package org.gongkai.manifest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a batch.
 *
 * @param name what problems and lists call it: the path as given, or the address
 * @param path empty if a manifest names an address that has not been fetched
 * @param given what is known of it from beside it
 */
public record Entry(String name, Optional<Path> path, Given given) {
  /** A file of which nothing else is known. */
  public static Entry of(Path path) {
    return new Entry(path.toString(), Optional.of(path), Given.NOTHING);
  }

  /** A row of a manifest that lies in a folder. */
  public static Entry of(ManifestRow row, Path folder) {
    Optional<Path> path = row.file().map(folder::resolve);
    return new Entry(path.map(Path::toString).orElse(row.name()), path, row.given());
  }
}
