package org.gongkai.rml;

import java.util.Locale;

/**
 * One thing wrong with a mapping, or with a document when mapped by it.
 *
 * @param line 1-based line of the construct in the mapping file; 0 if the mapping has no part in it
 * @param column 1-based column
 * @param construct the property or node of the mapping, such as {@code rml:template}
 * @param found what was found, and what would have been right
 * @param reference the reference or template that was evaluated; empty if the mapping itself is
 *     wrong
 * @param place JSONPath of the place in the document, after the name of the record if there are
 *     several; empty if the mapping itself is wrong
 */
public record RmlProblem(
    String mapping,
    int line,
    int column,
    String construct,
    String found,
    String reference,
    String place) {

  public RmlProblem {
    construct = visible(construct);
    found = visible(found);
    reference = visible(reference);
    place = visible(place);
  }

  static RmlProblem inMapping(Origin origin, String construct, String found) {
    return new RmlProblem(
        origin.mapping(), origin.line(), origin.column(), construct, found, "", "");
  }

  static RmlProblem inData(
      Origin origin, String construct, String found, String reference, String place) {
    return new RmlProblem(
        origin.mapping(), origin.line(), origin.column(), construct, found, reference, place);
  }

  /** A document, or a part of it, that is not what it should be, whatever the mapping. */
  public static RmlProblem inSource(String place, String found) {
    return new RmlProblem("", 0, 0, "", found, "", place);
  }

  /** True if the document is at fault, false if the mapping is. */
  public boolean isInData() {
    return !place.isEmpty();
  }

  @Override
  public String toString() {
    if (mapping.isEmpty()) {
      return place + ": " + found;
    }
    String where = mapping + ":" + line + ":" + column + " " + construct;
    return isInData()
        ? where + " " + reference + " at " + place + ": " + found
        : where + ": " + found;
  }

  // Documents are quoted in problems, and no document may garble a log or break its encoding.
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              if (surrogate || Character.isISOControl(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
