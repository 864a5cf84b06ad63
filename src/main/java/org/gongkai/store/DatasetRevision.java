package org.gongkai.store;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A data set from elsewhere in the state it is to have in the store.
 *
 * @param address relative to the store's base, such as {@code id/dataset/population}
 * @param statements all that it says; the subject of each is the address or something below it, or
 *     else its object is the address
 */
public record DatasetRevision(String address, Set<Triple> statements) {
  /** Copies the set in its order; refuses blank nodes. */
  public DatasetRevision {
    statements = Collections.unmodifiableSet(new LinkedHashSet<>(statements));
    statements.forEach(Statements::requireNamed);
  }

  Node owner(String base) {
    return NodeFactory.createURI(base + address);
  }

  /** Equal statements give equal bytes. */
  byte[] bytes() {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    return RegisterFile.bytes(graph);
  }

  /** The hash of its file; equal statements have equal hashes. */
  public String sha256() {
    return DigestUtils.sha256Hex(bytes());
  }

  /** The hash of each data set that a store has, by its address relative to the base, sorted. */
  public static SortedMap<String, String> hashes(ReportStore store) {
    return store.read(
        d -> new Pointers(d.getDefaultGraph()).all(FileKind.DATASET, store.identity().base()));
  }

  /** So no two owners ever make the same statement, and taking one out takes nothing of another. */
  void requireOwn(String base) {
    Node owner = owner(base);
    for (Triple triple : statements) {
      boolean own =
          triple.getSubject().equals(owner)
              || triple.getSubject().getURI().startsWith(owner.getURI() + "/");
      if (!own && !triple.getObject().equals(owner)) {
        throw new IllegalArgumentException(address + " may not say " + triple);
      }
    }
  }
}
