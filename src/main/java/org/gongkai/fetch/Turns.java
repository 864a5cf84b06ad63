package org.gongkai.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.http.Trouble;

/** One request at a time to a host, and a pause after each. */
final class Turns {
  /** What is asked in a turn. */
  interface Asking<T> {
    T ask() throws IOException, Trouble;
  }

  private static final class Turn {
    private long notBefore = System.nanoTime();
  }

  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  <T> T take(String host, Duration pause, Asking<T> asking)
      throws IOException, Trouble, InterruptedException {
    Turn turn = turns.computeIfAbsent(host, h -> new Turn());
    synchronized (turn) {
      long millis = Math.max(0, (turn.notBefore - System.nanoTime() + 999_999) / 1_000_000);
      Thread.sleep(millis);
      try {
        return asking.ask();
      } finally {
        turn.notBefore = System.nanoTime() + pause.toNanos();
      }
    }
  }
}
