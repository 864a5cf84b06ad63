package org.gongkai.search;

/** An index that cannot be made or read; the message names the folder and says what to do. */
public final class IndexFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndexFault(String message, Throwable cause) {
    super(message + ". Check disk space and permissions.", cause);
  }
}
