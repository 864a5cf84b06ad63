package org.gongkai.store;

import java.nio.file.Path;

/** A store that cannot be used as asked; the message names the path and says what to do. */
public final class StoreException extends RuntimeException {
  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException disk(String verb, Path path, Exception cause) {
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

  static StoreException openedToRead() {
    return new StoreException(
        "The store was opened to read only. Open it with an identity and a mapping to write.");
  }

  /** In place of the mapping of a store that was opened to read. */
  static Statements notMapped(byte[] json) {
    throw openedToRead();
  }
}
