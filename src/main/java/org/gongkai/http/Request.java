package org.gongkai.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request of HTTP/1.1 (RFC 9112, 3), after whose response the connection is closed.
 *
 * @param headers besides Host, Content-Length and Connection, in the order in which they are sent
 * @param body empty for a method that has none
 */
public record Request(String method, Map<String, String> headers, byte[] body) {
  /** Copies the headers, which keep their order. */
  public Request {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A request without a body. */
  public static Request get(Map<String, String> headers) {
    return new Request("GET", headers, new byte[0]);
  }

  /** The bytes to send to an address. */
  public byte[] to(WebAddress address) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(address.target()).append(" HTTP/1.1\r\n");
    header(head, "Host", address.authority());
    headers.forEach((name, value) -> header(head, name, value));
    if (body.length > 0) {
      header(head, "Content-Length", Integer.toString(body.length));
    }
    header(head, "Connection", "close");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** A value that would break out of its line came from no server, and is not sent. */
  private static void header(StringBuilder head, String name, String value) {
    if (value.chars().allMatch(c -> c >= ' ' && c <= 0xff && c != 0x7f)) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }
}
