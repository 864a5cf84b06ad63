package org.gongkai.harvest;

/** A catalogue that cannot be had or read; the message names it and says why. */
public final class BadCatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadCatalogueException(String message) {
    super(message);
  }
}
