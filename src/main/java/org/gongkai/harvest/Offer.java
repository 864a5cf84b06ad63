package org.gongkai.harvest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data set as a catalogue offers it.
 *
 * @param id what the catalogue calls it: an address or a name
 * @param page where it is described for people, or its own address
 * @param licences addresses; nothing is concluded from a name
 * @param rights what is said of rights in words
 * @param issued as printed
 */
record Offer(
    String id,
    Optional<String> page,
    List<Text> titles,
    List<Text> descriptions,
    List<Text> keywords,
    List<String> licences,
    List<Text> rights,
    Optional<String> publisher,
    Optional<String> issued,
    List<Resource> resources) {
  Offer {
    titles = List.copyOf(titles);
    descriptions = List.copyOf(descriptions);
    keywords = List.copyOf(keywords);
    licences = List.copyOf(licences);
    rights = List.copyOf(rights);
    resources = List.copyOf(resources);
  }

  /**
   * One file of it.
   *
   * @param format media type or name of a format, as said
   */
  record Resource(String address, Optional<String> format, Optional<String> title) {
    /** Whether it looks like a table or JSON; what it is its bytes tell. */
    boolean isMappable() {
      String told = format.orElse("").toLowerCase(java.util.Locale.ROOT);
      String path = address.replaceAll("[?#].*", "").toLowerCase(java.util.Locale.ROOT);
      return told.matches("(.*[/.])?(csv|json|geo\\+json|jsonl|ndjson)(;.*)?")
          || path.matches(".*\\.(csv|json|jsonl|ndjson)");
    }
  }

  /** Whether one of the words stands in a title, a description or a keyword. */
  boolean hasAny(List<String> words) {
    return Stream.of(titles, descriptions, keywords)
        .flatMap(List::stream)
        .anyMatch(text -> words.stream().anyMatch(text::has));
  }
}
