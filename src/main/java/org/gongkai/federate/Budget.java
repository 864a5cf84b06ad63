package org.gongkai.federate;

import java.time.Duration;

/**
 * How much one query may ask for: of one partner, or of all of them together.
 *
 * @param calls requests that are sent; answers from the cache are none
 * @param rows of all answers
 * @param time spent waiting for answers
 * @param bytes of all bodies, unpacked
 */
public record Budget(int calls, long rows, Duration time, long bytes) {
  /** What one query may ask of all partners together unless told otherwise. */
  public static final Budget OF_A_QUERY =
      new Budget(20, 50_000, Duration.ofSeconds(20), 16 * 1024 * 1024);

  /** What one query may ask of a partner whose row leaves it open. */
  static final Budget OF_A_PARTNER =
      new Budget(10, 10_000, Duration.ofSeconds(10), 4 * 1024 * 1024);

  /** Refuses what would let nothing through. */
  public Budget {
    if (calls < 1 || rows < 1 || time.isNegative() || time.isZero() || bytes < 1) {
      throw new IllegalArgumentException("calls, rows, time and bytes are above 0");
    }
  }
}
