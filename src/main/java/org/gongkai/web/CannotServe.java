package org.gongkai.web;

/** The server cannot listen where it was told to; the message is a sentence for the user. */
public final class CannotServe extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotServe(String message, Throwable cause) {
    super(message, cause);
  }
}
