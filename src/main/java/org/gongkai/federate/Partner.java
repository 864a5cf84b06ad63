package org.gongkai.federate;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.gongkai.http.Network;
import org.gongkai.http.PublicAddresses;
import org.gongkai.http.WebAddress;
import org.gongkai.query.Bilingual;

/**
 * A SPARQL endpoint that queries may call.
 *
 * @param name short, for messages, headers and receipts
 * @param endpoint the IRI by which queries call it, character by character
 * @param route where it is asked
 * @param licence IRI of the licence of what it gives
 * @param budget of one query
 * @param reuse how long an answer may be given again; zero for never
 */
public record Partner(
    String name,
    Bilingual title,
    String endpoint,
    Route route,
    String licence,
    Budget budget,
    Duration reuse) {

  /**
   * The way to a partner.
   *
   * @param internal whether its host may have an address that is loopback or private (RFC 1918, RFC
   *     4193)
   */
  public record Route(WebAddress address, boolean internal) {
    /** The world as far as this route may see it. */
    Network in(Network world) {
      Predicate<InetAddress> open =
          internal ? world.open().or(PublicAddresses::isInternal) : world.open();
      return new Network(world.names(), open, world.tls());
    }
  }
}
