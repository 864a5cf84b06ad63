package org.gongkai.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.report.Addresses;
import org.gongkai.report.Span;

/**
 * Something found.
 *
 * @param address its whole IRI; of prose that of the report
 * @param name Chinese name
 * @param english name; may be empty
 * @param context where it stands: the places above, the code list, the report; may be empty
 * @param reason the best there is
 * @param score what the order rests on first
 * @param lit the name, or a piece of the text, in parts
 * @param place the very characters that were found; only of text
 */
public record Hit(
    Kind kind,
    String address,
    String name,
    String english,
    String context,
    Reason reason,
    float score,
    List<Part> lit,
    Optional<Place> place) {
  public Hit {
    lit = List.copyOf(lit);
  }

  /** What is shown, without what is lit. */
  public String text() {
    return lit.stream().map(Part::text).collect(Collectors.joining());
  }

  /**
   * Characters of a snippet.
   *
   * @param hit whether they are what was looked for
   */
  public record Part(String text, boolean hit) {}

  /** Characters of a source's text view (RFC 5147), counted in code points. */
  public record Place(String sha256, int start, int end) {
    /** Relative to the base. */
    public String address() {
      return Addresses.place(sha256, new Span(start, end));
    }
  }
}
