package org.gongkai.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was worked out of a store, by what was asked, as long as the store is in the same state; the
 * oldest answer makes room for a new one. Who fails to work it out leaves it to the next.
 */
final class Kept<K, V> {

  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<String> state = Optional.empty();

  /**
   * @param most so many answers are kept
   */
  Kept(int most) {
    this.most = most;
  }

  /**
   * @param now the state of the store as the caller sees it; one that cannot be told never changes,
   *     for nothing is written to a store while it is served
   */
  synchronized V get(K asked, Optional<String> now, Supplier<V> found) {
    if (!now.equals(state)) {
      values.clear();
      state = now;
    }
    V known = values.get(asked);
    if (known == null) {
      known = found.get();
      values.put(asked, known);
      if (values.size() > most) {
        values.remove(values.keySet().iterator().next());
      }
    }
    return known;
  }
}
