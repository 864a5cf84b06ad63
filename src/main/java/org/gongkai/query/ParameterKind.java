package org.gongkai.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a parameter's value is, and so which RDF term it becomes. */
public enum ParameterKind {
  /** An absolute IRI, or one relative to the base of the data. */
  IRI(
      "完整地址，或相对于数据的地址，例如 id/agency/360981",
      "an absolute address or one relative to the data, such as id/agency/360981"),
  /** A division: its code, its name where only one division has it, or its address. */
  PLACE(
      "区划代码（例如 360900）、区划名称或其地址",
      "a division code such as 360900, a division's name, or its address"),
  /** A calendar year, bound as {@code xsd:gYear}. */
  YEAR("四位年份，例如 2020", "a year of four digits, such as 2020"),
  /** Any text, bound as a plain literal. */
  STRING("文字", "a text"),
  /** A whole number, bound as {@code xsd:integer}. */
  INTEGER("整数", "a whole number"),
  /** The notation of a concept of one code list, bound as a plain literal. */
  CODE("代码表中的一个代码", "a notation of the code list");

  private final Bilingual expected;

  ParameterKind(String chinese, String english) {
    this.expected = new Bilingual(chinese, english);
  }

  /** What a value should look like, for messages and forms. */
  public Bilingual expected() {
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
