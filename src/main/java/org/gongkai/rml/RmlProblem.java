package org.gongkai.rml;

/**
 * One thing wrong with a mapping, or with a document when mapped by it.
 *
 * @param line 1-based line of the construct in the mapping file
 * @param column 1-based column
 * @param construct the property or node of the mapping, such as {@code rml:template}
 * @param found what was found, and what would have been right
 * @param reference the reference or template that was evaluated; empty if the mapping itself is
 *     wrong
 * @param place JSONPath of the place in the document; empty if the mapping itself is wrong
 */
public record RmlProblem(
    String mapping,
    int line,
    int column,
    String construct,
    String found,
    String reference,
    String place) {

  static RmlProblem inMapping(Origin origin, String construct, String found) {
    return new RmlProblem(
        origin.mapping(), origin.line(), origin.column(), construct, found, "", "");
  }

  static RmlProblem inData(
      Origin origin, String construct, String found, String reference, String place) {
    return new RmlProblem(
        origin.mapping(), origin.line(), origin.column(), construct, found, reference, place);
  }

  /** True if the document is at fault, false if the mapping is. */
  public boolean isInData() {
    return !place.isEmpty();
  }

  @Override
  public String toString() {
    String where = mapping + ":" + line + ":" + column + " " + construct;
    return isInData()
        ? where + " " + reference + " at " + place + ": " + found
        : where + ": " + found;
  }
}
