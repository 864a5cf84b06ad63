package org.gongkai.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.http.Agent;
import org.gongkai.http.Body;
import org.gongkai.http.Connection;
import org.gongkai.http.Network;
import org.gongkai.http.Request;
import org.gongkai.http.ResponseReader;
import org.gongkai.http.Trouble;
import org.gongkai.http.WebAddress;

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
    try (Connection connection = Connection.open(address, limits.time(), network)) {
      connection.send(request(validators).to(address));
      ResponseReader reader = new ResponseReader(connection);
      ResponseReader.Head head = reader.head();
      if (head.status() == 200) {
        Body.copy(reader.body(head), head.header("content-encoding"), most, out);
      }
      return head;
    }
  }

  private Request request(Validators validators) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", agent.header());
    headers.put("Accept", "text/html, text/plain, application/pdf, application/msword, */*;q=0.5");
    headers.put("Accept-Encoding", "gzip");
    validators.etag().ifPresent(e -> headers.put("If-None-Match", e));
    validators.lastModified().ifPresent(d -> headers.put("If-Modified-Since", d));
    return Request.get(headers);
  }
}
