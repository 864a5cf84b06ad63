package org.gongkai.web;

/** A request that asks for what a page does not have; the answer says what and why. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  /**
   * @param detail the part of the request that is meant
   */
  Refused(Trouble trouble, String detail) {
    super(detail);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
