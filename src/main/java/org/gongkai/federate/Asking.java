package org.gongkai.federate;

import java.time.Clock;
import org.gongkai.http.Agent;
import org.gongkai.http.Network;

/**
 * What asking needs of the world.
 *
 * @param agent who asks
 * @param network names, trust, and which addresses may be asked unless a partner is internal
 */
public record Asking(Agent agent, Network network, Clock clock) {
  /** The system's own names and trust; public addresses only. */
  public static Asking as(Agent agent) {
    return new Asking(agent, Network.real(false), Clock.systemUTC());
  }
}
