package org.gongkai.rml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mapping that cannot be used, or a document that cannot be mapped; never without a problem.
 *
 * <p>Unchecked, because mappings are part of the program: a wrong one is a fault of the program,
 * and only the caller who feeds documents he did not make has a reason to catch it.
 */
public final class RmlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RmlProblem> problems;

  RmlException(List<RmlProblem> problems) {
    super(problems.stream().map(RmlProblem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem, no exception");
    }
    this.problems = List.copyOf(problems);
  }

  public List<RmlProblem> problems() {
    return problems;
  }
}
