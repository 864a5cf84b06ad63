package org.gongkai.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/** Collects the triples of a mapping, each once, in their order. */
final class TripleSet extends StreamRDFBase {
  private final Set<Triple> triples = new LinkedHashSet<>();

  @Override
  public void triple(Triple triple) {
    triples.add(triple);
  }

  Set<Triple> triples() {
    return triples;
  }
}
