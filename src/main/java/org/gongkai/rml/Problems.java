package org.gongkai.rml;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems so that a person sees all of them at once; the same one is kept once. */
final class Problems {
  // A document with a fault in every cell repeats itself; nobody reads more.
  private static final int MOST = 100;

  private static final Comparator<RmlProblem> BY_LINE =
      Comparator.comparing(RmlProblem::isInData)
          .thenComparing(problem -> problem.isInData() ? "" : problem.mapping())
          .thenComparingInt(problem -> problem.isInData() ? 0 : problem.line())
          .thenComparingInt(problem -> problem.isInData() ? 0 : problem.column());

  private final Set<RmlProblem> found = new LinkedHashSet<>();

  void add(RmlProblem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  void add(Origin origin, String construct, String text) {
    add(RmlProblem.inMapping(origin, construct, text));
  }

  List<RmlProblem> all() {
    return found.stream().sorted(BY_LINE).toList();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void clear() {
    found.clear();
  }

  /** Faults of a mapping by line, faults of a document as the mapping met them. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RmlException(all());
    }
  }
}
