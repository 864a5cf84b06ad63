package org.gongkai.table;

/**
 * A column of a table.
 *
 * @param name for programs: lower case, digits and underscores
 * @param type what stands in it
 * @param zh its title in Chinese
 * @param en its title in English
 */
public record Column(String name, Type type, String zh, String en) {
  /** What the values of a column are, as CSVW names it. */
  public enum Type {
    /** Any text; what a spreadsheet would take for a formula is guarded. */
    TEXT("string"),
    /** An address. */
    IRI("anyURI"),
    /** A year, four digits. */
    YEAR("gYear"),
    /** A whole number of no more than nine digits. */
    INTEGER("integer"),
    /** An exact number. */
    DECIMAL("decimal");

    private final String datatype;

    Type(String datatype) {
      this.datatype = datatype;
    }

    /** The name of the type in CSVW. */
    public String datatype() {
      return datatype;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
      return this == YEAR || this == INTEGER || this == DECIMAL;
    }
  }

  /** Refuses a name that a CSVW template cannot hold. */
  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("column " + name);
    }
  }
}
