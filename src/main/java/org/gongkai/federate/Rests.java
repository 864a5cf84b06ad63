package org.gongkai.federate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.http.ResponseReader;

/** Partners that asked to be left alone for a while: 429 or 503 with Retry-After in seconds. */
final class Rests {
  private static final long LONGEST_SECONDS = 600;

  private final Map<String, Long> until = new ConcurrentHashMap<>();

  /** Remembers what a refusal says about when to come back. */
  void note(Partner partner, ResponseReader.Head head) {
    if (head.status() == 429 || head.status() == 503) {
      head.header("retry-after")
          .filter(seconds -> seconds.matches("[0-9]{1,9}"))
          .map(seconds -> Math.min(Long.parseLong(seconds), LONGEST_SECONDS))
          .map(seconds -> System.nanoTime() + Duration.ofSeconds(seconds).toNanos())
          .ifPresent(nanos -> until.put(partner.name(), nanos));
    }
  }

  /** Fails while the partner rests. */
  void refuse(Partner partner) {
    Long nanos = until.get(partner.name());
    if (nanos != null && nanos - System.nanoTime() > 0) {
      throw new PartnerFailed(
          PartnerFailed.Kind.BUSY, partner, "resting", "it asked to be left alone for a while");
    }
  }
}
