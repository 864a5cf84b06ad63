package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.query.NamedQuery;
import org.gongkai.release.ReleaseFolder;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ChangeLog;

/**
 * What a server shows: the graph, the texts it was read from, and the questions people ask of it.
 */
public interface ServedData {

  /** Begins of every data address, ending in "/"; the server answers under the path of it. */
  String base();

  /**
   * Differs whenever anything may be answered differently, as the caller's read transaction sees
   * it; empty if that cannot be told.
   */
  default Optional<String> state() {
    return changes().map(ChangeLog::state);
  }

  /** Transactional; only ever read here. */
  DatasetGraph dataset();

  /** The text view of a file, whose characters (code points) the addresses count. */
  Optional<String> text(String sha256);

  /** The bytes of a file as they were read. */
  Optional<byte[]> source(String sha256);

  /** The parsed report as JSON in UTF-8, by its address without the base: {@code id/report/…}. */
  Optional<byte[]> parsed(String reportAddress);

  /** In the order in which people should see them. */
  List<NamedQuery> questions();

  /**
   * The log of changes as the caller's read transaction sees it; empty where none is kept, as
   * beside a graph in memory.
   */
  default Optional<ChangeLog> changes() {
    return Optional.empty();
  }

  /** Files of all of it, if some were written; read when the server starts. */
  default Optional<ReleaseFolder> downloads() {
    return Optional.empty();
  }

  /** What the rules found in a report, as JSON in UTF-8, by the report's address. */
  default Optional<byte[]> assessment(String reportAddress) {
    return Optional.empty();
  }

  /**
   * What a report makes the graph state, as the sorted N-Triples whose hash stands in the log;
   * empty if it is not there.
   */
  default Optional<byte[]> statements(String reportAddress) {
    return Optional.empty();
  }

  /** The index of words; empty where none is kept, as beside a graph in memory. */
  default Optional<SearchIndex> search() {
    return Optional.empty();
  }
}
