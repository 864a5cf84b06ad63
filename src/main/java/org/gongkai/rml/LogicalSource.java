package org.gongkai.rml;

import java.util.Optional;

/**
 * What a triples map iterates over.
 *
 * @param path name of the document, as {@code rml:path} gives it
 * @param csv how it is written; empty if it is JSON
 * @param references how the mapping refers to values of it
 */
record LogicalSource(
    String path,
    Origin pathOrigin,
    JsonPath iterator,
    Optional<CsvDialect> csv,
    References references) {

  /** The same values are iterated over, wherever that is said. */
  boolean isSameAs(LogicalSource other) {
    return path.equals(other.path) && iterator.segments().equals(other.iterator.segments());
  }
}
