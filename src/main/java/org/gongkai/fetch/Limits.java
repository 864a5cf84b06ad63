package org.gongkai.fetch;

import java.time.Duration;
import java.util.Set;
import org.gongkai.http.WebAddress;

/**
 * How far a request may go.
 *
 * @param bytes the most that a body may have, before and after unpacking
 * @param time the longest that one request may take, from the connection to the last byte
 * @param delay between the end of a request and the next to the same host
 * @param ports that may be asked besides 80 and 443
 * @param allowPrivate whether addresses that are not public may be asked, and any port
 */
public record Limits(
    long bytes, Duration time, Duration delay, Set<Integer> ports, boolean allowPrivate) {
  /** Copies the set. */
  public Limits {
    ports = Set.copyOf(ports);
  }

  boolean allows(WebAddress address) {
    return allowPrivate
        || address.port() == 80
        || address.port() == 443
        || ports.contains(address.port());
  }
}
