package org.gongkai.report;

/** JSON that is not a parsed report; the message names the member that is missing or wrong. */
public final class ReportJsonException extends RuntimeException {
  /** With the fault found. */
  public ReportJsonException(String message) {
    super(message);
  }

  /** With the fault found and what met it. */
  public ReportJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
