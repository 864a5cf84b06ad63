package org.gongkai.rml;

import java.util.Optional;

/** What kind of term a term map makes. */
enum TermType {
  IRI("IRI"),
  URI("URI"),
  UNSAFE_IRI("UnsafeIRI"),
  UNSAFE_URI("UnsafeURI"),
  BLANK_NODE("BlankNode"),
  LITERAL("Literal");

  private final String localName;

  TermType(String localName) {
    this.localName = localName;
  }

  static Optional<TermType> of(String localName) {
    for (TermType type : values()) {
      if (type.localName.equals(localName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  boolean isChecked() {
    return this == IRI || this == URI;
  }

  boolean isIri() {
    return isChecked() || this == UNSAFE_IRI || this == UNSAFE_URI;
  }

  /** How a value is written into a template of this type. */
  String encode(String value) {
    return isChecked() ? Iris.encode(value, this == URI) : value;
  }

  @Override
  public String toString() {
    return "rml:" + localName;
  }
}
