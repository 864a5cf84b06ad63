package org.gongkai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDBException;

/** The TDB2 database of a store: any number of threads read, one at a time writes. */
final class Database implements AutoCloseable {
  private final Path directory;
  private final StoreLock lock;
  private final Generations generations;
  private final LiveDataset dataset;
  private final ReentrantLock writing = new ReentrantLock();

  /** Held, for long, by whoever makes a new generation; taken before {@link #writing}. */
  private final Semaphore making = new Semaphore(1);

  private Optional<Recorder> recorder = Optional.empty();

  private Database(Path directory, StoreLock lock, Generations generations) {
    this.directory = directory;
    this.lock = lock;
    this.generations = generations;
    this.dataset = generations.dataset();
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /** Makes an empty database in a store's directory. */
  static Database create(Path directory) {
    Path tdb2 = StoreDirectory.make(directory.resolve("tdb2"));
    return connect(directory, () -> Generations.create(tdb2));
  }

  /** Opens the database that is there; recovers it if the last process ended inside a commit. */
  static Database open(Path directory) {
    Path tdb2 = directory.resolve("tdb2");
    return connect(
        directory,
        () ->
            Generations.open(tdb2)
                .orElseThrow(
                    () ->
                        new StoreException(
                            "The store is damaged: "
                                + tdb2
                                + " has no database. Put it back from a backup, or build the store"
                                + " again.")));
  }

  private static Database connect(Path directory, Work<Generations> opening) {
    StoreLock lock = StoreLock.take(directory);
    boolean connected = false;
    try {
      Generations generations = translated("open", directory, opening);
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
    return alone(
        "write to",
        () -> {
          DatasetGraph newest = dataset.newest().dataset();
          Graph graph = newest.getDefaultGraph();
          Graph watched = recorder.map(r -> r.watched(graph)).orElse(graph);
          T result = Txn.calculateWrite(newest, () -> writer.apply(watched));
          recorder.ifPresent(Recorder::commit);
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
      return alone("write to", () -> filled(statements, last));
    } finally {
      making.release();
    }
  }

  private <T> T filled(Function<Consumer<Triple>, T> statements, Consumer<Graph> last)
      throws IOException {
    try (NewGeneration fresh = generations.begin()) {
      T result =
          fresh.load(
              sink -> {
                copyTo(sink);
                return statements.apply(sink);
              });
      fresh.write(last);
      generations.change(fresh);
      return result;
    }
  }

  private void copyTo(Consumer<Triple> sink) {
    read(
        data -> {
          data.getDefaultGraph().stream().forEach(sink);
          return data;
        });
  }

  /**
   * Copies the database without its dead blocks. Readers go on where they are; so do writers, but
   * for the moment in which what they wrote last is repeated in the copy.
   *
   * @return false if so much was written meanwhile that the copy was given up
   */
  boolean compact() {
    requireNoTransaction();
    making.acquireUninterruptibly();
    try {
      return translated("compact", directory, this::compacted);
    } finally {
      making.release();
    }
  }

  private boolean compacted() throws IOException {
    Recorder changes = new Recorder();
    try (NewGeneration fresh = generations.begin()) {
      alone("compact", () -> startRecording(changes));
      fresh.load(
          sink -> {
            copyTo(sink);
            dataset.end();
            return sink;
          });
      repeat(alone("compact", changes::take), fresh);
      return alone("compact", () -> changed(changes, fresh));
    } finally {
      alone("compact", this::stopRecording);
    }
  }

  /** Begins the transaction in which this thread copies; what comes after it is recorded. */
  private Recorder startRecording(Recorder changes) {
    dataset.begin(TxnType.READ);
    recorder = Optional.of(changes);
    return changes;
  }

  private Path stopRecording() {
    recorder = Optional.empty();
    if (dataset.isInTransaction()) {
      dataset.end();
    }
    return directory;
  }

  private boolean changed(Recorder changes, NewGeneration fresh) throws IOException {
    if (changes.isOverflown()) {
      return false;
    }
    repeat(changes.take(), fresh);
    generations.change(fresh);
    return true;
  }

  private static void repeat(List<Recorder.Step> steps, NewGeneration fresh) {
    if (!steps.isEmpty()) {
      fresh.write(graph -> steps.forEach(step -> step.repeat(graph)));
    }
  }

  /** How many times as large the files are as when the database was made or compacted. */
  double growth() {
    return translated("read", directory, dataset.newest()::growth);
  }

  /** True if no transaction can see an older state than the last one committed. */
  boolean nobodyReads() {
    return !generations.areInUse();
  }

  /** While no other thread writes. */
  private <T> T alone(String verb, Work<T> work) {
    writing.lock();
    try {
      T done = translated(verb, directory, work);
      translated("tidy", directory, this::deleteUnread);
      return done;
    } finally {
      writing.unlock();
    }
  }

  private Path deleteUnread() throws IOException {
    generations.deleteUnread();
    return directory;
  }

  /** It would wait for this thread's own transaction, for ever. */
  private void requireNoTransaction() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("A store is not written or compacted inside a transaction");
    }
  }

  private static <T> T translated(String verb, Path directory, Work<T> work) {
    try {
      return work.done();
    } catch (IOException
        | UncheckedIOException
        | RuntimeIOException
        | DBOpEnvException
        | TDBException
        | TransactionException e) {
      throw StoreException.disk(verb, directory, e);
    }
  }

  boolean isOpen() {
    return lock.isHeld();
  }

  @Override
  public void close() {
    if (dataset.isInTransaction()) {
      throw new StoreException(stillUsed());
    }
    making.acquireUninterruptibly();
    writing.lock();
    try {
      if (generations.areInUse()) {
        throw new StoreException(stillUsed());
      }
      translated(
          "close",
          directory,
          () -> {
            generations.close();
            return directory;
          });
      lock.close();
    } finally {
      writing.unlock();
      making.release();
    }
  }

  private String stillUsed() {
    return directory + " is still being read or written. End all transactions, then close it.";
  }
}
