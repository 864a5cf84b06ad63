package org.gongkai.store;

import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.NodeFactory;

/** The documents beside the reports of a store, to be read. */
public final class Annexes {
  private final Filing filing;
  private final String base;

  Annexes(Filing filing, String base) {
    this.filing = filing;
    this.base = base;
  }

  /** The SHA-256 of each by its address relative to the base, sorted. */
  public SortedMap<String, String> hashes(Annex.Kind kind) {
    return filing.pointing(p -> p.all(kind.files(), base));
  }

  /** The document at an address relative to the base; empty if there is none. */
  public Optional<byte[]> get(Annex.Kind kind, String address) {
    return filing.get(NodeFactory.createURI(base + address), kind.files());
  }
}
