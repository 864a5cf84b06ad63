package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A report as lists of reports know it.
 *
 * @param places its own place and those around it, the province last
 */
record Listed(
    Node report,
    Node agency,
    Node year,
    Optional<Node> level,
    Optional<Node> scope,
    Optional<Node> form,
    List<Node> places) {

  private static final Node BODY = Terms.defined("scope/body");

  Listed {
    places = List.copyOf(places);
  }

  /** Whether it speaks for one body alone, not for a territory with all bodies in it. */
  boolean ofOneBody() {
    return scope.filter(BODY::equals).isPresent();
  }

  /**
   * Of a territory its level, else the scope: figures of two such groups count in part the same
   * things.
   */
  Node group() {
    return ofOneBody() ? BODY : level.or(() -> scope).orElse(BODY);
  }

  Node place() {
    return places.get(0);
  }

  /** The outermost place. */
  Node province() {
    return places.get(places.size() - 1);
  }
}
