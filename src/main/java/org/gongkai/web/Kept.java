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
  private final Map<K, Once<V>> places = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<String> state = Optional.empty();

  /**
   * @param most so many answers are kept
   */
  Kept(int most) {
    this.most = most;
  }

  /**
   * @param now the state of the store as the caller's transaction sees it; of one that cannot be
   *     told nothing is kept
   */
  V get(K asked, Optional<String> now, Supplier<V> found) {
    return now.isEmpty() ? found.get() : place(asked, now).get(found);
  }

  private synchronized Once<V> place(K asked, Optional<String> now) {
    if (!now.equals(state)) {
      places.clear();
      state = now;
    }
    Once<V> place = places.computeIfAbsent(asked, key -> new Once<>());
    if (places.size() > most) {
      places.remove(places.keySet().iterator().next());
    }
    return place;
  }

  /** Whoever comes while it is worked out waits for it; who asks for something else does not. */
  private static final class Once<V> {
    private Optional<V> value = Optional.empty();

    synchronized V get(Supplier<V> found) {
      if (value.isEmpty()) {
        value = Optional.of(found.get());
      }
      return value.get();
    }
  }
}
