package org.gongkai.rml;

/**
 * What a triples map iterates over.
 *
 * @param path name of the document, as {@code rml:path} gives it
 */
record LogicalSource(String path, Origin pathOrigin, JsonPath iterator) {

  /** The same values are iterated over, wherever that is said. */
  boolean isSameAs(LogicalSource other) {
    return path.equals(other.path) && iterator.segments().equals(other.iterator.segments());
  }
}
