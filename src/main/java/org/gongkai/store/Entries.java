package org.gongkai.store;

import java.util.Set;
import org.apache.jena.graph.Triple;

/** Where the statements of reports and of the register go to in one transaction. */
interface Entries {
  /** Brings a report to a new state, whose files have the given hashes. */
  Change revise(FiledRevision filed);

  /** Takes a report out. */
  Change remove(String address);

  /** Brings registers and ontology to the given statements. */
  Change register(Set<Triple> now, String sha256);
}
