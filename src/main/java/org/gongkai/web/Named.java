package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a reader wrote to name a body, and whom it names.
 *
 * @param text as it was written
 * @param key what stands for the body in an address; empty if it is not certain who is meant
 * @param body empty if it is not certain who is meant
 * @param candidates of whom one may be meant; with their keys
 */
record Named(String text, String key, Optional<Node> body, List<Candidate> candidates) {

  record Candidate(String key, Shown shown) {}

  static Named of(String text, Bodies bodies, StoreView store) {
    List<Node> found = bodies.of(text.strip());
    if (found.size() == 1) {
      Node body = found.get(0);
      return new Named(text, bodies.key(body), Optional.of(body), List.of());
    }
    List<Candidate> candidates =
        found.stream().map(body -> new Candidate(bodies.key(body), store.shown(body))).toList();
    return new Named(text, "", Optional.empty(), candidates);
  }

  /** Whether nothing is called so. */
  public boolean isUnknown() {
    return body.isEmpty() && candidates.isEmpty();
  }
}
