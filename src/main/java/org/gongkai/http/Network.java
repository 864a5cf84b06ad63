package org.gongkai.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * What a connection needs of the world.
 *
 * @param names finds the addresses of a host
 * @param open which of them may be asked
 * @param tls makes secure sockets, and says whom to trust; only secure addresses ask for it, since
 *     loading the trust takes its time
 */
public record Network(Names names, Predicate<InetAddress> open, Supplier<SSLSocketFactory> tls) {
  /** Finds the addresses of a host. */
  public interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** The system's own names and trust. */
  public static Network real(boolean allowPrivate) {
    Predicate<InetAddress> open = allowPrivate ? a -> true : PublicAddresses::isPublic;
    return new Network(
        InetAddress::getAllByName, open, () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }
}
