package org.gongkai.store;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** Where the statements of reports and of the register go to in one transaction. */
interface Entries {
  /** Brings a report to a new state, whose files have the given hashes. */
  Change revise(FiledRevision filed);

  /** Takes a report out. */
  Change remove(String address);

  /**
   * Brings a data set from elsewhere, or a document beside a report, to a new state. It shares no
   * statement with anybody.
   *
   * @param sha256 of its file; empty to take it out
   */
  Change document(FileKind kind, String address, Set<Triple> now, Optional<String> sha256);

  /** Brings registers and ontology to the given statements. */
  Change register(Set<Triple> now, String sha256);
}
