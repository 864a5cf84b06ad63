package org.gongkai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.tdb2.TDBException;

/** Lets one thread at a time change a database, and says in words what went wrong. */
final class Writers {
  /** What a disk, or TDB2, can fail at. */
  interface Work<T> {
    T done() throws IOException;
  }

  private final Path directory;
  private final Generations generations;
  private final ReentrantLock lock = new ReentrantLock();

  Writers(Path directory, Generations generations) {
    this.directory = directory;
    this.generations = generations;
  }

  /** While no other thread changes anything; then what nobody reads any more goes. */
  <T> T alone(String verb, Work<T> work) {
    lock.lock();
    try {
      T done = translated(verb, directory, work);
      translated("tidy", directory, this::deleteUnread);
      return done;
    } finally {
      lock.unlock();
    }
  }

  private Path deleteUnread() throws IOException {
    generations.deleteUnread();
    return directory;
  }

  static <T> T translated(String verb, Path directory, Work<T> work) {
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
}
