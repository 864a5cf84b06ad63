package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.gongkai.output.FolderTree;

/**
 * One folder {@code Data-NNNN} with a database of TDB2. The newest holds the data; an older one
 * stays as long as a transaction that began in it.
 */
final class Generation {
  private static final Pattern NAME = Pattern.compile("Data-(\\d{1,9})");

  /** In the folder: how many bytes it had when it was made, before anything was changed in it. */
  private static final String MADE = "made.bytes";

  private final Path folder;
  private final DatasetGraphTDB dataset;
  private int transactions;
  private boolean retired;

  private Generation(Path folder, DatasetGraphTDB dataset) {
    this.folder = folder;
    this.dataset = dataset;
  }

  /** Opens a folder, or makes an empty database in one that is empty. */
  static Generation open(Path folder) {
    Location location = Location.create(folder);
    return new Generation(folder, StoreConnection.connectCreate(location).getDatasetGraphTDB());
  }

  /** The newest below a folder; empty if there is none. */
  static Optional<Path> newest(Path tdb2) throws IOException {
    return all(tdb2).stream().max((a, b) -> Integer.compare(number(a), number(b)));
  }

  /** Every one below a folder. */
  static List<Path> all(Path tdb2) throws IOException {
    if (Files.notExists(tdb2)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(tdb2)) {
      return entries
          .filter(p -> NAME.matcher(p.getFileName().toString()).matches())
          .filter(Files::isDirectory)
          .toList();
    }
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().substring("Data-".length()));
  }

  static Path first(Path tdb2) {
    return tdb2.resolve("Data-0001");
  }

  /** The folder that would come after this one. */
  Path next() {
    return folder.resolveSibling("Data-%04d".formatted(number(folder) + 1));
  }

  DatasetGraphTDB dataset() {
    return dataset;
  }

  /** Counts a transaction that is to begin here; false if this is not the newest any more. */
  synchronized boolean enter() {
    if (retired) {
      return false;
    }
    transactions++;
    return true;
  }

  synchronized void leave() {
    transactions--;
  }

  synchronized boolean isInUse() {
    return transactions > 0;
  }

  /** From now on nothing begins here. */
  synchronized void retire() {
    retired = true;
  }

  /** Closes the files; an error if a transaction is open. */
  void close() {
    StoreConnection.release(dataset.getLocation());
  }

  /** Closes the files and deletes them. */
  void delete() throws IOException {
    close();
    FolderTree.delete(folder);
  }

  /** Notes how large the database is now. */
  void noteSize() throws IOException {
    noteSize(folder);
  }

  static void noteSize(Path folder) throws IOException {
    Files.writeString(folder.resolve(MADE), Long.toString(Folders.bytes(folder)));
  }

  /** How many times as large the database is as when it was made; 1 if nobody noted that. */
  double growth() throws IOException {
    Path file = folder.resolve(MADE);
    if (Files.notExists(file)) {
      return 1;
    }
    try {
      return (double) Folders.bytes(folder) / Long.parseLong(Files.readString(file).strip());
    } catch (NumberFormatException e) {
      throw new IOException(file + " is not a number of bytes", e);
    }
  }

  boolean isSizeNoted() {
    return Files.exists(folder.resolve(MADE));
  }
}
