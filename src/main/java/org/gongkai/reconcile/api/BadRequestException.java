package org.gongkai.reconcile.api;

/** A request that is not of the API's form; the message says where and what, in one sentence. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  BadRequestException(String message) {
    this(message, false);
  }

  private BadRequestException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  static BadRequestException tooLarge(String message) {
    return new BadRequestException(message, true);
  }

  /** Whether it only asks for too much at once (section 3.1, {@code batchSize}). */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
