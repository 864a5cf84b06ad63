package org.gongkai.store;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Begins the writing of a transaction, by what the store was opened for. */
record Writings(
    StoreIdentity identity, Optional<Function<byte[], Statements>> mapping, ContentFiles files) {

  /** An error if the store was opened to read. */
  Function<byte[], Statements> requireMapping() {
    return mapping.orElseThrow(StoreException::openedToRead);
  }

  /** Whether the store has exactly this revision already. */
  boolean isThere(Revision revision, Pointers pointers) {
    return FiledRevision.of(revision, identity.base()).isIn(pointers);
  }

  /** Into the graph of an open transaction. */
  Writing to(Graph graph) {
    return of(graph, new Ledger(graph, identity, files, requireMapping()));
  }

  /** Into a store without reports, by loading in bulk. */
  Writing bulk(Graph graph, Consumer<Triple> load) {
    return of(graph, new BulkEntries(identity.base(), load));
  }

  private Writing of(Graph graph, Entries entries) {
    return new Writing(identity.base(), files, new Pointers(graph), entries);
  }
}
