package org.gongkai.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An address as it is sent: an IRI with its Chinese percent-encoded (RFC 3987, 3.1) and its host in
 * ASCII.
 *
 * @param target path and query, as in the request line; never empty
 */
public record WebAddress(boolean secure, String host, int port, String target) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Empty for what is no address of the web, or carries a user name. */
  public static Optional<WebAddress> of(String iri) {
    try {
      return of(new URI(encoded(iri.strip())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> of(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (!secure && !scheme.equals("http") || uri.getHost() == null || uri.getUserInfo() != null) {
      return Optional.empty();
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    return Optional.of(
        new WebAddress(secure, uri.getHost().toLowerCase(Locale.ROOT), port, target));
  }

  /** The address that a Location header names, seen from this one (RFC 3986, 5). */
  public Optional<WebAddress> resolve(String location) {
    try {
      URI resolved = new URI(toString()).resolve(new URI(encoded(location.strip())));
      return of(resolved);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same server's robots.txt. */
  public WebAddress robots() {
    return new WebAddress(secure, host, port, "/robots.txt");
  }

  public boolean hasUsualPort() {
    return port == (secure ? HTTPS : HTTP);
  }

  /** For the header Host (RFC 9110, 7.2). */
  public String authority() {
    return hasUsualPort() ? host : host + ":" + port;
  }

  /** Scheme and authority, for which a robots.txt holds. */
  public String origin() {
    return (secure ? "https://" : "http://") + authority();
  }

  /** The host's name as TLS wants it; IPv6 without its brackets. */
  public String bareHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return origin() + target;
  }

  private static String encoded(String iri) {
    int start = iri.indexOf("//");
    int slash = start < 0 ? -1 : firstOf(iri, start + 2);
    String head = start < 0 ? "" : iri.substring(0, slash);
    String tail = start < 0 ? iri : iri.substring(slash);
    return asciiHost(head, start) + percent(tail);
  }

  private static int firstOf(String iri, int from) {
    int at = from;
    while (at < iri.length() && "/?#".indexOf(iri.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String asciiHost(String head, int start) {
    boolean ascii = head.chars().allMatch(c -> c < 128);
    if (ascii) {
      return head;
    }
    String authority = head.substring(start + 2);
    int colon = authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return head.substring(0, start + 2)
        + IDN.toASCII(host)
        + (colon < 0 ? "" : authority.substring(colon));
  }

  /** What a URI cannot hold; a percent sign that encodes nothing is encoded itself. */
  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c <= ' ' || c >= 127 || "<>\"{}|\\^`[]".indexOf(c) >= 0) {
        out.append('%').append("%02X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
