package org.gongkai.store;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What the mapping says about one parsed report.
 *
 * @param own statements that nothing but this report makes; they go with it
 * @param shared statements about something the report names directly, such as its department, which
 *     other reports may make too; each stays until the last report that makes it goes
 */
public record Statements(Set<Triple> own, Set<Triple> shared) {
  /** What a report that is not there says. */
  static final Statements NONE = new Statements(Set.of(), Set.of());

  /**
   * Copies both sets in their order; refuses blank nodes, whose differences cannot be told from
   * renaming.
   */
  public Statements {
    // In the order of the mapping: what belongs together is then stored together.
    own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
    shared = Collections.unmodifiableSet(new LinkedHashSet<>(shared));
    own.forEach(Statements::requireNamed);
    shared.forEach(Statements::requireNamed);
  }

  /** The statements of a report that shares none. */
  public static Statements of(Set<Triple> own) {
    return new Statements(own, Set.of());
  }

  Set<Triple> all() {
    if (shared.isEmpty()) {
      return own;
    }
    Set<Triple> all = new LinkedHashSet<>(own);
    all.addAll(shared);
    return all;
  }

  static void requireNamed(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw new IllegalArgumentException("A blank node cannot be stored, name it: " + triple);
    }
  }
}
