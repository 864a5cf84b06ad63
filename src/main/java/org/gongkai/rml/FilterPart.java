package org.gongkai.rml;

/** What the expression of a filter is made of: conditions and the values they look at. */
sealed interface FilterPart permits Condition, Operand {

  /** Whether it depends on the whole document, by a path that begins with {@code $}. */
  boolean looksAtRoot();
}
