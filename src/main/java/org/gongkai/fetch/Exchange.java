package org.gongkai.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its response; nothing of it is kept for the next. */
final class Exchange {
  /** What the last response to the same address said of its state (RFC 9110, 8.8). */
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  private final Agent agent;
  private final Limits limits;
  private final Network network;

  Exchange(Agent agent, Limits limits, Network network) {
    this.agent = agent;
    this.limits = limits;
    this.network = network;
  }

  /**
   * Asks for an address, and copies the body of a 200.
   *
   * @param most bytes of the body
   */
  ResponseReader.Head get(WebAddress address, Validators validators, long most, OutputStream out)
      throws IOException, Trouble {
    if (!limits.allows(address)) {
      throw new Trouble("port", "port " + address.port() + " is not one to ask (--ports)");
    }
    try (Connection connection = Connection.open(address, limits, network)) {
      connection.send(request(address, validators).getBytes(StandardCharsets.ISO_8859_1));
      ResponseReader reader = new ResponseReader(connection);
      ResponseReader.Head head = reader.head();
      if (head.status() == 200) {
        Body.copy(reader.body(head), head.header("content-encoding"), most, out);
      }
      return head;
    }
  }

  private String request(WebAddress address, Validators validators) {
    StringBuilder request = new StringBuilder();
    request.append("GET ").append(address.target()).append(" HTTP/1.1\r\n");
    header(request, "Host", address.authority());
    header(request, "User-Agent", agent.header());
    header(
        request, "Accept", "text/html, text/plain, application/pdf, application/msword, */*;q=0.5");
    header(request, "Accept-Encoding", "gzip");
    header(request, "Connection", "close");
    validators.etag().ifPresent(e -> header(request, "If-None-Match", e));
    validators.lastModified().ifPresent(d -> header(request, "If-Modified-Since", d));
    return request.append("\r\n").toString();
  }

  /** A value that would break out of its line came from no server, and is not sent. */
  private static void header(StringBuilder request, String name, String value) {
    if (value.chars().allMatch(c -> c >= ' ' && c <= 0xff && c != 0x7f)) {
      request.append(name).append(": ").append(value).append("\r\n");
    }
  }
}
