package org.gongkai.report;

/**
 * Where in a file something was found, in terms a person can look up.
 *
 * @param file its name
 * @param part heading of the section or table, or a resource's address; empty if the whole file
 * @param line 1-based line of the text view; 0 if not tied to a line
 */
public record Place(String file, String part, int line) {
  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, "", 0);
  }

  @Override
  public String toString() {
    return file + (part.isEmpty() ? "" : " › " + part) + (line == 0 ? "" : " › line " + line);
  }
}
