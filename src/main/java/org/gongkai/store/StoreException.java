package org.gongkai.store;

/** A store that cannot be used as asked; the message names the path and says what to do. */
public final class StoreException extends RuntimeException {
  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
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
