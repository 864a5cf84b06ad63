package org.gongkai.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a parameter's value is, and so which RDF term it becomes. */
public enum ParameterKind {
  /** An absolute IRI, or one relative to the base of the data. */
  IRI("an absolute address or one relative to the data, such as id/agency/360981"),
  /** A division: its code, its name where only one division has it, or its address. */
  PLACE("a division code such as 360900, a division's name, or its address"),
  /** A calendar year, bound as {@code xsd:gYear}. */
  YEAR("a year of four digits, such as 2020"),
  /** Any text, bound as a plain literal. */
  STRING("a text"),
  /** A whole number, bound as {@code xsd:integer}. */
  INTEGER("a whole number");

  private final String expected;

  ParameterKind(String expected) {
    this.expected = expected;
  }

  /** What a value should look like, for messages and forms. */
  public String expected() {
    return expected;
  }

  /** The word that stands for the kind in a query's header. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ParameterKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
