package org.gongkai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The TDB2 database of a store and the lock that lets one process at a time open the store. */
final class Database implements AutoCloseable {
  private static final String LOCK = "store.lock";

  private final Path directory;
  private final ProcessFileLock lock;
  private final DatasetGraph dataset;

  private Database(Path directory, ProcessFileLock lock, DatasetGraph dataset) {
    this.directory = directory;
    this.lock = lock;
    this.dataset = dataset;
  }

  /** Makes an empty database in a store's directory. */
  static Database create(Path directory) {
    StoreDirectory.make(directory.resolve("tdb2"));
    return connect(directory, lock(directory));
  }

  /** Opens the database that is there; recovers it if the last process ended inside a commit. */
  static Database open(Path directory) {
    Path tdb2 = directory.resolve("tdb2");
    // TDB2 would make an empty database, and tidying would then delete every file.
    if (DatabaseOps.findStorageLocation(tdb2) == null) {
      throw new StoreException(
          "The store is damaged: "
              + tdb2
              + " has no database. Put it back from a backup, or build the store again.");
    }
    return connect(directory, lock(directory));
  }

  private static Database connect(Path directory, ProcessFileLock lock) {
    boolean connected = false;
    try {
      deleteOldGenerations(directory.resolve("tdb2"));
      Location location = Location.create(directory.resolve("tdb2"));
      Database opened = new Database(directory, lock, DatabaseMgr.connectDatasetGraph(location));
      connected = true;
      return opened;
    } catch (RuntimeIOException | DBOpEnvException | TDBException e) {
      throw failed("open", directory, e);
    } finally {
      if (!connected) {
        ProcessFileLock.release(lock);
      }
    }
  }

  private static ProcessFileLock lock(Path directory) {
    Path file = directory.resolve(LOCK);
    try {
      if (Files.notExists(file)) {
        Files.createFile(file);
      }
      return lock(directory, ProcessFileLock.create(file.toString()));
    } catch (IOException | RuntimeIOException e) {
      throw new StoreException(
          directory + " cannot be locked (" + e + "). A store must be writable, even to read.", e);
    }
  }

  private static ProcessFileLock lock(Path directory, ProcessFileLock lock) throws IOException {
    try {
      lock.lockEx();
      return lock;
    } catch (AlreadyLocked e) {
      throw new StoreException(directory + " is open in this process already. Close it first.", e);
    } catch (DBOpEnvException e) {
      ProcessFileLock.release(lock);
      String holder = Files.readString(directory.resolve(LOCK)).strip();
      throw new StoreException(
          directory + " is open in process " + holder + ". End that process or wait for it.", e);
    }
  }

  /** Deletes what a compaction that was broken off after its switch left behind. */
  private static void deleteOldGenerations(Path tdb2) {
    Path newest = DatabaseOps.findStorageLocation(tdb2);
    if (newest == null) {
      return;
    }
    try (Stream<Path> entries = Files.list(tdb2)) {
      List<Path> old =
          entries
              .filter(p -> p.getFileName().toString().matches("Data-\\d+"))
              .filter(p -> !p.getFileName().equals(newest.getFileName()))
              .toList();
      old.forEach(Database::deleteTree);
    } catch (IOException | UncheckedIOException e) {
      throw failed("tidy", tdb2, e);
    }
  }

  private static void deleteTree(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    return translated(
        "write to",
        () -> Txn.calculateWrite(dataset, () -> writer.apply(dataset.getDefaultGraph())));
  }

  /** True if no transaction can see an older state than the last one committed. */
  boolean nobodyReads() {
    return TDBInternal.getTransactionCoordinator(dataset).countActiveReaders() == 0;
  }

  /** Copies the database without its dead blocks and deletes the old copy; waits for readers. */
  void compact() {
    requireNoTransaction();
    translated(
        "compact",
        () -> {
          DatabaseMgr.compact(dataset, true);
          return directory;
        });
  }

  /** Both would wait for this thread's own transaction, for ever. */
  private void requireNoTransaction() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("A store is not written or compacted inside a transaction");
    }
  }

  private <T> T translated(String verb, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeIOException | DBOpEnvException | TDBException | TransactionException e) {
      throw failed(verb, directory, e);
    }
  }

  boolean isOpen() {
    return lock.isLockedHere();
  }

  @Override
  public void close() {
    if (TDBInternal.getTransactionCoordinator(dataset).countActive() > 0) {
      throw new StoreException(
          directory + " is still being read or written. End all transactions, then close it.");
    }
    TDBInternal.expel(dataset);
    ProcessFileLock.release(lock);
  }

  private static StoreException failed(String verb, Path path, Exception cause) {
    return new StoreException(
        "Cannot "
            + verb
            + " "
            + path
            + " ("
            + cause
            + "). Check disk space, permissions and other programs using it.",
        cause);
  }
}
