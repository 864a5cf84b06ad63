package org.gongkai.query;

/**
 * A value that a caller gave and a query cannot take; the message is fit to show to that caller.
 */
public final class BadParameter extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String found;
  private final transient Bilingual expected;

  public BadParameter(String parameter, String found, Bilingual expected) {
    super("parameter " + parameter + ": found \"" + found + "\", expected " + expected.en());
    this.parameter = parameter;
    this.found = found;
    this.expected = expected;
  }

  public String parameter() {
    return parameter;
  }

  /** As the caller gave it; empty where the caller gave nothing. */
  public String found() {
    return found;
  }

  /** What would have been taken. */
  public Bilingual expected() {
    return expected;
  }
}
