package org.gongkai.web;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer about the whole store. Nothing is written to a store while it is served, so what was
 * counted once holds; who fails to count it leaves it to the next.
 */
final class KeptAnswer {

  private final Supplier<Answer> counted;
  private Optional<Answer> kept = Optional.empty();

  KeptAnswer(Supplier<Answer> counted) {
    this.counted = counted;
  }

  synchronized Answer get() {
    if (kept.isEmpty()) {
      kept = Optional.of(counted.get());
    }
    return kept.get();
  }
}
