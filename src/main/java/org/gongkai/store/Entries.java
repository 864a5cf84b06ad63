package org.gongkai.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** Where the statements of reports and of the register go to in one transaction. */
interface Entries {
  /** Brings a report to a new state, whose files have the given hashes. */
  Change revise(FiledRevision filed);

  /** Takes a report out. */
  Change remove(String address);

  /** Brings a data set from elsewhere to a new state; it shares no statement with anybody. */
  Change dataset(String address, Set<Triple> now, Map<FileKind, String> files);

  /**
   * Brings a document beside a report to a new state.
   *
   * @param sha256 of the document; empty to take it out
   */
  Change annex(FileKind kind, String address, Set<Triple> now, Optional<String> sha256);

  /** Brings registers and ontology to the given statements. */
  Change register(Set<Triple> now, String sha256);
}
