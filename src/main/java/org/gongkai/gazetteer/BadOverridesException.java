package org.gongkai.gazetteer;

import java.util.List;

/**
 * The overrides that a person gave cannot be used; each problem names file, line and what is wrong.
 */
public final class BadOverridesException extends RuntimeException {
  private final List<String> problems;

  BadOverridesException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
