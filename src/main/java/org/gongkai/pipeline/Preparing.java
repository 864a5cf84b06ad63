package org.gongkai.pipeline;

import java.util.Optional;
import org.gongkai.manifest.Entry;
import org.gongkai.reader.Opened;
import org.gongkai.store.StoreException;

/** Prepares files for a store, unless it is remembered what came of them. */
record Preparing(Stages stages, Memory memory) {
  /**
   * Reads, maps and checks one file.
   *
   * @param force whether it is read even if what came of it is remembered
   */
  Prepared prepare(Entry entry, boolean force) {
    if (!(stages.open(entry) instanceof Opened.Bytes file)) {
      return stages.prepare(entry);
    }
    String key = Memory.key(entry, file);
    Optional<Prepared> known = force ? Optional.empty() : memory.recall(entry.name(), key);
    return known.orElseGet(
        () -> {
          Prepared fresh = stages.prepare(entry, file);
          memory.note(key, fresh);
          return fresh;
        });
  }

  /** A store that cannot be written is no fault of one file. */
  static Prepared fault(Entry entry, Throwable cause) {
    if (cause instanceof StoreException broken) {
      throw broken;
    }
    return FilesRead.fault(entry, cause);
  }
}
