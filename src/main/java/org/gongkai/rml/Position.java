package org.gongkai.rml;

import java.util.EnumSet;
import java.util.Set;

/** Where in a statement a term map stands, and what may stand there. */
enum Position {
  SUBJECT(EnumSet.complementOf(EnumSet.of(TermType.LITERAL))),
  PREDICATE(EnumSet.of(TermType.IRI, TermType.URI, TermType.UNSAFE_IRI, TermType.UNSAFE_URI)),
  OBJECT(EnumSet.allOf(TermType.class)),
  GRAPH(EnumSet.complementOf(EnumSet.of(TermType.LITERAL))),
  DATATYPE(EnumSet.of(TermType.IRI, TermType.URI, TermType.UNSAFE_IRI, TermType.UNSAFE_URI));

  private final Set<TermType> types;

  Position(Set<TermType> types) {
    this.types = types;
  }

  boolean allows(TermType type) {
    return types.contains(type);
  }
}
