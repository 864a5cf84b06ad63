package org.gongkai.web;

import java.util.Map;
import java.util.Optional;

/**
 * Answers one kind of request; a fault of the store comes out as an exception, never as a 404. A
 * value that cannot be may be thrown as well: it is a 400 that names it.
 */
interface Handler {

  Answer answer(Asked asked);

  /**
   * The form in which {@link #answer} would give what depends on nothing but the store, the request
   * and the language; empty if it depends on more, or has a tag of its own.
   */
  default Optional<MediaKind> tagged(Asked asked) {
    return Optional.empty();
  }

  /** The headers of a tagged answer that are known before it is made, so that a 304 has them. */
  default Map<String, String> before(Asked asked, MediaKind kind) {
    return Map.of("Vary", Spoken.VARY);
  }
}
