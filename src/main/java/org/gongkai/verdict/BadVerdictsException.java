package org.gongkai.verdict;

import java.util.List;

/** A file of verdicts that cannot be taken; nothing of it was. */
public final class BadVerdictsException extends RuntimeException {
  private final List<String> problems;

  /** With what is wrong, each with file and line. */
  public BadVerdictsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, each with file and line. */
  public List<String> problems() {
    return problems;
  }
}
