package org.gongkai.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.http.Agent;
import org.gongkai.http.ResponseReader;
import org.gongkai.http.Trouble;
import org.gongkai.http.WebAddress;

/**
 * Goes to an address by way of its redirects: each hop must be allowed by the limits, by its
 * server's robots.txt and by the network block its host is in.
 */
final class Journey {
  /** A body that can be begun anew. */
  interface Sink {
    OutputStream open() throws IOException;
  }

  private static final int MOST_HOPS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** What a crawler must at least read of a robots.txt (RFC 9309, 2.5). */
  private static final int ROBOTS_BYTES = 500 * 1024;

  /** How long a robots.txt may be kept (RFC 9309, 2.4). */
  private static final long ROBOTS_NANOS = Duration.ofHours(24).toNanos();

  private record Known(Robots robots, long since) {}

  private final Exchange exchange;
  private final Limits limits;
  private final Turns turns = new Turns();
  private final Map<String, Known> robots = new ConcurrentHashMap<>();

  Journey(Exchange exchange, Limits limits) {
    this.exchange = exchange;
    this.limits = limits;
  }

  /** The last response; a body only with 200. */
  ResponseReader.Head go(WebAddress start, Exchange.Validators validators, Sink sink)
      throws IOException, Trouble, InterruptedException {
    WebAddress address = start;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Robots rules = rules(address);
      if (!rules.allows(address.target())) {
        throw new Trouble(
            "robots", "the server's robots.txt keeps us out or cannot be had: " + address);
      }
      WebAddress here = address;
      ResponseReader.Head head =
          turns.take(
              here.host(),
              pause(rules),
              () -> {
                try (OutputStream out = sink.open()) {
                  return exchange.get(here, validators, limits.bytes(), out);
                }
              });
      Optional<WebAddress> next = next(here, head);
      if (next.isEmpty()) {
        return head;
      }
      address = next.get();
    }
    throw new Trouble("redirects", "more than " + MOST_HOPS + " redirects");
  }

  private static Optional<WebAddress> next(WebAddress here, ResponseReader.Head head)
      throws Trouble {
    if (!REDIRECTS.contains(head.status())) {
      return Optional.empty();
    }
    String location =
        head.header("location")
            .orElseThrow(() -> new Trouble("redirects", "a redirect to nowhere"));
    return Optional.of(
        here.resolve(location)
            .orElseThrow(
                () ->
                    new Trouble("redirects", "a redirect to no address of the web: " + location)));
  }

  private Duration pause(Robots rules) {
    return rules.delay().filter(d -> d.compareTo(limits.delay()) > 0).orElse(limits.delay());
  }

  private Robots rules(WebAddress address) throws IOException, InterruptedException, Trouble {
    Known known = robots.get(address.origin());
    if (known != null && System.nanoTime() - known.since() < ROBOTS_NANOS) {
      return known.robots();
    }
    // Whatever goes wrong, nobody may come; why is said once.
    robots.put(address.origin(), new Known(Robots.NOBODY, System.nanoTime()));
    Robots asked = ask(address.robots());
    robots.put(address.origin(), new Known(asked, System.nanoTime()));
    return asked;
  }

  /** 2xx is read, 4xx and endless redirects mean no rules, anything else means nobody may come. */
  private Robots ask(WebAddress start) throws IOException, InterruptedException, Trouble {
    WebAddress address = start;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      WebAddress here = address;
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      ResponseReader.Head head = turns.take(here.host(), limits.delay(), () -> cut(here, text));
      Optional<WebAddress> next = next(here, head);
      if (next.isEmpty()) {
        return judged(head.status(), text);
      }
      address = next.get();
    }
    return Robots.ANYBODY;
  }

  /** Of a file that is too long the beginning counts. */
  private ResponseReader.Head cut(WebAddress address, ByteArrayOutputStream text)
      throws IOException, Trouble {
    try {
      return exchange.get(address, Exchange.Validators.NONE, ROBOTS_BYTES, text);
    } catch (Trouble e) {
      if (e.word().equals("too-large") && text.size() > 0) {
        return new ResponseReader.Head(200, Map.of());
      }
      throw e;
    }
  }

  private static Robots judged(int status, ByteArrayOutputStream text) {
    if (status >= 200 && status < 300) {
      return Robots.parse(text.toString(StandardCharsets.UTF_8), Agent.TOKEN);
    }
    return status >= 400 && status < 500 ? Robots.ANYBODY : Robots.NOBODY;
  }
}
