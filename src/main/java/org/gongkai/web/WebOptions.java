package org.gongkai.web;

import java.time.Duration;
import java.util.Objects;

/**
 * Where a server listens and how long a query may take.
 *
 * @param port 0 takes a free one
 * @param host name or address of the interface; an empty host listens on all
 */
public record WebOptions(int port, String host, Duration queryTimeout) {

  public WebOptions {
    Objects.requireNonNull(host);
    if (port < 0 || port > 65535 || queryTimeout.isNegative() || queryTimeout.isZero()) {
      throw new IllegalArgumentException("port " + port + ", time limit " + queryTimeout);
    }
  }

  /** This machine only, half a minute a query. */
  public static WebOptions onPort(int port) {
    return new WebOptions(port, "localhost", Duration.ofSeconds(30));
  }
}
