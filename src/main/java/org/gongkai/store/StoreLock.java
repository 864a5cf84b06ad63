package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.ProcessFileLock;

/** Lets one process at a time open a store. */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "store.lock";

  private final ProcessFileLock lock;

  private StoreLock(ProcessFileLock lock) {
    this.lock = lock;
  }

  /** Takes the lock of a store's directory, or says who has it. */
  static StoreLock take(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      if (Files.notExists(file)) {
        Files.createFile(file);
      }
      return take(directory, ProcessFileLock.create(file.toString()));
    } catch (IOException | RuntimeIOException e) {
      throw new StoreException(
          directory + " cannot be locked (" + e + "). A store must be writable, even to read.", e);
    }
  }

  private static StoreLock take(Path directory, ProcessFileLock lock) throws IOException {
    try {
      lock.lockEx();
      return new StoreLock(lock);
    } catch (AlreadyLocked e) {
      throw new StoreException(directory + " is open in this process already. Close it first.", e);
    } catch (DBOpEnvException e) {
      ProcessFileLock.release(lock);
      String holder = Files.readString(directory.resolve(FILE)).strip();
      throw new StoreException(
          directory + " is open in process " + holder + ". End that process or wait for it.", e);
    }
  }

  boolean isHeld() {
    return lock.isLockedHere();
  }

  @Override
  public void close() {
    ProcessFileLock.release(lock);
  }
}
