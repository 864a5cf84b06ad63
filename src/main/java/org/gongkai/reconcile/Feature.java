package org.gongkai.reconcile;

import java.util.OptionalInt;

/**
 * One reason for a score.
 *
 * @param holds what a reason that is no count says
 * @param count empty unless the reason is a count
 */
public record Feature(String id, boolean holds, OptionalInt count) {
  static Feature is(String id, boolean holds) {
    return new Feature(id, holds, OptionalInt.empty());
  }

  static Feature count(String id, int count) {
    return new Feature(id, count > 0, OptionalInt.of(count));
  }
}
