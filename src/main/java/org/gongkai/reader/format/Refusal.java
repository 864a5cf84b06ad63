package org.gongkai.reader.format;

import org.gongkai.report.Problem.Code;

/** Why a file gives no layout; goes no further than its format, which returns it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Code code;

  Refusal(Code code, String found) {
    super(found);
    this.code = code;
  }

  static Refusal damaged(String found) {
    return new Refusal(Code.DAMAGED_FILE, found);
  }

  /** A damaged file, as a library words it. */
  static Refusal damaged(Exception e) {
    String said = e.getMessage() == null ? "" : ": " + e.getMessage();
    return damaged(e.getClass().getSimpleName() + said);
  }

  static Refusal limit(String found) {
    return new Refusal(Code.LIMIT_EXCEEDED, found);
  }

  Laid.Refused refused() {
    return new Laid.Refused(code, getMessage());
  }
}
