package org.gongkai.store;

/** A store that cannot be used as asked; the message names the path and says what to do. */
public final class StoreException extends RuntimeException {
  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
