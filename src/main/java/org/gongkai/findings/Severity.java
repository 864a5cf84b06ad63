package org.gongkai.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a broken rule matters, worst first; code list {@code severity}. */
public enum Severity {
  /** The figures contradict each other. */
  ERROR,
  /** Something is probably wrong. */
  WARNING,
  /** Something to know, such as a difference of scope. */
  INFORMATION;

  /** The concept's notation. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity with that notation, if there is one. */
  public static Optional<Severity> of(String notation) {
    return Arrays.stream(values()).filter(s -> s.notation().equals(notation)).findFirst();
  }
}
