package org.gongkai.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.store.Staged;
import org.gongkai.store.Writing;

/**
 * What became of one file before the graph: all that can be done on any thread is done.
 *
 * @param staged the drafts that the store has not exactly so, by their addresses
 */
record Ready(Prepared prepared, Map<String, Staged> staged) {
  Ready {
    staged = Map.copyOf(staged);
  }

  static Ready of(Prepared prepared, Writing writing) {
    Map<String, Staged> staged = new HashMap<>();
    for (Draft draft : prepared.drafts()) {
      // A file with one report twice: only the first is taken.
      draft
          .revision()
          .ifPresent(r -> staged.computeIfAbsent(draft.address(), a -> writing.stage(r)));
    }
    return new Ready(prepared, staged);
  }
}
