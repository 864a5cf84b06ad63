package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param path decoded, in NFC, below the root of the server, without a slash at the start
 * @param accept empty if the header is missing
 * @param parameters the first value of each
 */
record Asked(String path, String accept, Map<String, String> parameters) {

  Asked {
    parameters = Map.copyOf(parameters);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The path without its first step; empty if there is no more. */
  String rest() {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  boolean prefersPage() {
    return Negotiation.choose(accept, List.of(MediaKind.TEXT, MediaKind.HTML))
        .filter(MediaKind.HTML::equals)
        .isPresent();
  }
}
