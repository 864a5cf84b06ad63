package org.gongkai.http;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what is still going on when its time is over; one thread, which holds no process open. */
final class Deadlines {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private Deadlines() {}

  /**
   * @param nanos as {@link System#nanoTime} counts them
   */
  static ScheduledFuture<?> at(long nanos, Runnable ending) {
    return CLOCK.schedule(ending, nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "deadlines");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
