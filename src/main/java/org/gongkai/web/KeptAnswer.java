package org.gongkai.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * An answer about the whole store. Nothing is written to a store while it is served, so what was
 * counted once holds; who fails to count it leaves it to the next.
 */
final class KeptAnswer {

  private final Function<Asked, Answer> counted;
  private final Map<Language, Answer> kept = new EnumMap<>(Language.class);

  KeptAnswer(Function<Asked, Answer> counted) {
    this.counted = counted;
  }

  /** In the language of a request. */
  synchronized Answer get(Asked asked) {
    Answer known = kept.get(asked.language());
    if (known == null) {
      known = counted.apply(asked);
      kept.put(asked.language(), known);
    }
    return known;
  }
}
