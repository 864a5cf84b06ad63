package org.gongkai.store;

import java.util.List;
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
    return of(graph, requireMapping());
  }

  /** Into the graph of an open transaction, the log of changes alone. */
  Writing toLog(Graph graph) {
    return of(graph, mapping.orElse(StoreException::notMapped));
  }

  /**
   * Into a store without reports, by loading in bulk.
   *
   * @param noted takes what is to be logged
   */
  Writing bulk(Graph graph, Consumer<Triple> load, List<Writing.Noted> noted) {
    Entries entries = new BulkEntries(identity.base(), load);
    return new Writing(identity.base(), files, new Pointers(graph), entries, noted);
  }

  private Writing of(Graph graph, Function<byte[], Statements> mapped) {
    Entries entries = new Ledger(graph, identity, files, mapped);
    return new Writing(identity.base(), files, new Pointers(graph), entries);
  }
}
