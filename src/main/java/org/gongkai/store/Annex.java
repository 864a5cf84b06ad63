package org.gongkai.store;

import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * A document beside a report in the state it is to have in the store. The array is not copied:
 * nobody may change it afterwards.
 *
 * @param address of the document, relative to the store's base, such as {@code
 *     id/assessment/360981/2020}
 * @param json the document, from which the same statements can be mapped again
 * @param statements what the mapping says about {@code json}; nothing but this document makes them
 */
public record Annex(Kind kind, String address, byte[] json, Set<Triple> statements) {
  /** What a document beside a report is. */
  public enum Kind {
    /** What the rules find in it. */
    ASSESSMENT(FileKind.ASSESSMENT),
    /** What people say of that. */
    VERDICTS(FileKind.VERDICTS);

    private final FileKind files;

    Kind(FileKind files) {
      this.files = files;
    }

    FileKind files() {
      return files;
    }
  }
}
