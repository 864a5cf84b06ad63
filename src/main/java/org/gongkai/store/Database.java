package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The TDB2 database of a store: any number of threads read, one at a time writes. */
final class Database implements AutoCloseable {
  private final Path directory;
  private final StoreLock lock;
  private final Generations generations;
  private final LiveDataset dataset;
  private final Writers writers;
  private final Compaction compaction;

  /** Held, for long, by whoever makes a new generation; taken before being alone. */
  private final Semaphore making = new Semaphore(1);

  private Database(Path directory, StoreLock lock, Generations generations) {
    this.directory = directory;
    this.lock = lock;
    this.generations = generations;
    this.dataset = generations.dataset();
    this.writers = new Writers(directory, generations);
    this.compaction = new Compaction(generations, writers);
  }

  /** Makes an empty database in a store's directory. */
  static Database create(Path directory) {
    Path tdb2 = StoreDirectory.make(directory.resolve("tdb2"));
    return connect(directory, () -> Generations.create(tdb2));
  }

  /** Opens the database that is there; recovers it if the last process ended inside a commit. */
  static Database open(Path directory) {
    Path tdb2 = directory.resolve("tdb2");
    return connect(directory, () -> Generations.open(tdb2).orElseThrow(() -> missing(tdb2)));
  }

  private static StoreException missing(Path tdb2) {
    return new StoreException(
        "The store is damaged: "
            + tdb2
            + " has no database. Put it back from a backup, or build the store again.");
  }

  private static Database connect(Path directory, Writers.Work<Generations> opening) {
    StoreLock lock = StoreLock.take(directory);
    boolean connected = false;
    try {
      Generations generations = Writers.translated("open", directory, opening);
      connected = true;
      return new Database(directory, lock, generations);
    } finally {
      if (!connected) {
        lock.close();
      }
    }
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Runs in a read transaction, or in the one this thread is in. */
  <T> T read(Function<DatasetGraph, T> reader) {
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  /** Runs in a write transaction of its own; any exception leaves the graph as it was. */
  <T> T write(Function<Graph, T> writer) {
    requireNoTransaction();
    return writers.alone(
        "write to",
        () -> {
          DatasetGraph newest = dataset.newest().dataset();
          Graph graph = compaction.watched(newest.getDefaultGraph());
          T result = Txn.calculateWrite(newest, () -> writer.apply(graph));
          compaction.committed();
          return result;
        });
  }

  /**
   * Loads statements in bulk beside those that are there, of which there had better be few. Readers
   * see none of them before they see all; other writers wait.
   *
   * @param statements gives them to what it is given, each any number of times
   * @param last changes the whole before anybody sees it
   */
  <T> T fill(Function<Consumer<Triple>, T> statements, Consumer<Graph> last) {
    requireNoTransaction();
    making.acquireUninterruptibly();
    try {
      return writers.alone("write to", () -> filled(statements, last));
    } finally {
      making.release();
    }
  }

  private <T> T filled(Function<Consumer<Triple>, T> statements, Consumer<Graph> last)
      throws IOException {
    try (NewGeneration fresh = generations.begin()) {
      T result =
          fresh.load(
              load -> {
                read(
                    data -> {
                      data.getDefaultGraph().stream().forEach(load);
                      return data;
                    });
                return statements.apply(load);
              });
      fresh.write(last);
      generations.change(fresh);
      return result;
    }
  }

  /**
   * Copies the database without its dead blocks, beside readers and writers.
   *
   * @return false if so much was written meanwhile that the copy was given up
   */
  boolean compact() {
    requireNoTransaction();
    making.acquireUninterruptibly();
    try {
      return Writers.translated("compact", directory, compaction::run);
    } finally {
      making.release();
    }
  }

  /** How many times as large the files are as when the database was made or compacted. */
  double growth() {
    return writers.alone("read", () -> dataset.newest().growth());
  }

  /** True if no transaction can see an older state than the last one committed. */
  boolean nobodyReads() {
    return !generations.areInUse();
  }

  /** It would wait for this thread's own transaction, for ever. */
  private void requireNoTransaction() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("A store is not written or compacted inside a transaction");
    }
  }

  boolean isOpen() {
    return lock.isHeld();
  }

  @Override
  public void close() {
    if (dataset.isInTransaction()) {
      throw stillUsed();
    }
    making.acquireUninterruptibly();
    try {
      writers.alone("close", this::closed);
    } finally {
      making.release();
    }
  }

  private Path closed() throws IOException {
    if (generations.areInUse()) {
      throw stillUsed();
    }
    generations.close();
    lock.close();
    return directory;
  }

  private StoreException stillUsed() {
    return new StoreException(
        directory + " is still being read or written. End all transactions, then close it.");
  }
}
