package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param path decoded, in NFC, below the root of the server, without a slash at the start
 * @param accept empty if the header is missing
 * @param language that a page is to be in
 * @param query as it was sent, without what chose the language; empty if there is none
 * @param values of each parameter, in their order
 */
record Asked(
    String path, String accept, Language language, String query, Map<String, List<String>> values) {

  Asked {
    values = Map.copyOf(values);
  }

  /** The first value of each parameter. */
  Map<String, String> parameters() {
    Map<String, String> first = new HashMap<>();
    values.forEach((name, all) -> first.put(name, all.get(0)));
    return first;
  }

  /** The first value. */
  Optional<String> parameter(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The path without its first step; empty if there is no more. */
  String rest() {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  /**
   * The form that {@code ?format=} names by its suffix, else the one that is accepted; empty if it
   * is none of the offers.
   */
  Optional<MediaKind> form(List<MediaKind> offers) {
    return parameter("format")
        .map(suffix -> MediaKind.ofSuffix(suffix).filter(offers::contains))
        .orElseGet(() -> Negotiation.choose(accept, offers));
  }

  boolean prefersPage() {
    return Negotiation.choose(accept, List.of(MediaKind.TEXT, MediaKind.HTML))
        .filter(MediaKind.HTML::equals)
        .isPresent();
  }
}
