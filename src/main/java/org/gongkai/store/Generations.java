package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.output.FolderTree;

/** The folders {@code Data-NNNN} of a database: the newest, and older ones that are still read. */
final class Generations {
  private final Path tdb2;
  private final LiveDataset dataset;
  private final List<Generation> retired = new ArrayList<>();

  private Generations(Path tdb2, Generation newest) {
    this.tdb2 = tdb2;
    this.dataset = new LiveDataset(newest);
  }

  /** Makes the first one. */
  static Generations create(Path tdb2) throws IOException {
    return open(tdb2, Files.createDirectories(Generation.first(tdb2)));
  }

  /**
   * Opens the newest one and deletes what a process left that ended while it made another, or just
   * after; empty if there is none, since TDB2 would make one without data.
   */
  static Optional<Generations> open(Path tdb2) throws IOException {
    Optional<Path> newest = Generation.newest(tdb2);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    NewGeneration.deleteUnfinished(tdb2);
    for (Path old : Generation.all(tdb2)) {
      if (!old.equals(newest.get())) {
        FolderTree.delete(old);
      }
    }
    return Optional.of(open(tdb2, newest.get()));
  }

  private static Generations open(Path tdb2, Path folder) throws IOException {
    Generation newest = Generation.open(folder);
    if (!newest.isSizeNoted()) {
      newest.noteSize();
    }
    return new Generations(tdb2, newest);
  }

  LiveDataset dataset() {
    return dataset;
  }

  /** Begins another one, empty. */
  NewGeneration begin() throws IOException {
    return NewGeneration.below(tdb2);
  }

  /** What was begun is whole, and the newest from now on. */
  synchronized void change(NewGeneration whole) throws IOException {
    retired.add(dataset.change(whole.install(dataset.newest().next())));
  }

  /** Deletes older ones in which nobody reads any more. */
  synchronized void deleteUnread() throws IOException {
    for (Generation old : List.copyOf(retired)) {
      if (!old.isInUse()) {
        retired.remove(old);
        old.delete();
      }
    }
  }

  /** Whether anybody reads, in whichever. */
  synchronized boolean areInUse() {
    return dataset.newest().isInUse() || retired.stream().anyMatch(Generation::isInUse);
  }

  /** Closes all; nobody may read. */
  void close() throws IOException {
    deleteUnread();
    dataset.newest().close();
  }
}
