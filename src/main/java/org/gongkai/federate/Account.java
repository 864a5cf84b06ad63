package org.gongkai.federate;

import java.time.Duration;
import org.gongkai.federate.PartnerFailed.Kind;

/** What one query has spent of a budget. */
final class Account {
  private final Budget budget;
  private int calls;
  private long rows;
  private long bytes;
  private long nanos;

  Account(Budget budget) {
    this.budget = budget;
  }

  /**
   * Pays for one call.
   *
   * @throws PartnerFailed if the calls, the time or the bytes are spent
   */
  void call(Partner partner) {
    if (calls >= budget.calls()) {
      throw spent(partner, "calls", budget.calls() + " calls a query are allowed");
    }
    if (timeLeft().isNegative() || timeLeft().isZero()) {
      throw spent(partner, "seconds", budget.time().toSeconds() + " seconds a query are allowed");
    }
    if (bytesLeft() <= 0) {
      throw spent(partner, "too-large", budget.bytes() + " bytes a query are allowed");
    }
    calls++;
  }

  void spend(Duration time, long body) {
    nanos += time.toNanos();
    bytes += body;
  }

  void spendRows(int count) {
    rows += count;
  }

  Duration timeLeft() {
    return budget.time().minusNanos(nanos);
  }

  long bytesLeft() {
    return budget.bytes() - bytes;
  }

  long rowsLeft() {
    return budget.rows() - rows;
  }

  private static PartnerFailed spent(Partner partner, String word, String found) {
    return new PartnerFailed(Kind.BUDGET, partner, word, found);
  }
}
