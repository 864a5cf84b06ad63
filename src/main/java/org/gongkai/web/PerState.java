package org.gongkai.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is counted of a whole store, once for each state of it; the state before is forgotten. */
final class PerState<T> {

  private final Map<Object, T> kept = new HashMap<>();
  private Optional<String> state = Optional.empty();

  /**
   * Within the caller's read transaction.
   *
   * @param key what else the value depends on
   */
  synchronized T get(ServedData data, Object key, Supplier<T> counted) {
    Optional<String> now = data.state();
    if (now.isEmpty()) {
      return counted.get();
    }
    if (!now.equals(state)) {
      kept.clear();
      state = now;
    }
    T known = kept.get(key);
    if (known == null) {
      known = counted.get();
      kept.put(key, known);
    }
    return known;
  }
}
