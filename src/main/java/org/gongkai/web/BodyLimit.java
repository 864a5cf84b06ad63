package org.gongkai.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose body has been read, so that its size is known before anything is done; the fields
 * of a form are taken from these bytes.
 */
final class BodyLimit extends HttpServletRequestWrapper {

  /** Bytes; no query that a person wrote comes near. */
  static final int MOST = 1024 * 1024;

  /** Bytes, and nanoseconds, for which the rest of a body that is too large is taken in. */
  private static final long MOST_REST = 16L * MOST;

  private static final long MOST_NANOS = 5_000_000_000L;

  private final byte[] body;

  private BodyLimit(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Empty if the body is too large, whether its length was announced or not. Of such a body a
   * bounded rest is taken in all the same: a connection that is closed while the client still sends
   * is reset, and the client may never see the answer (RFC 9112, 9.6). One who asks before sending
   * (RFC 9110, 10.1.1) is spared that.
   */
  static Optional<HttpServletRequest> check(HttpServletRequest request) throws IOException {
    boolean announced = request.getContentLengthLong() > MOST;
    if (announced && request.getHeader("Expect") != null) {
      return Optional.empty();
    }
    byte[] start = request.getInputStream().readNBytes(MOST + 1);
    if (announced || start.length > MOST) {
      takeIn(request.getInputStream());
      return Optional.empty();
    }
    return Optional.of(new BodyLimit(request, start));
  }

  private static void takeIn(InputStream rest) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long until = System.nanoTime() + MOST_NANOS;
    int length = 0;
    for (long taken = 0; length >= 0 && taken < MOST_REST; taken += length) {
      length = System.nanoTime() - until < 0 ? rest.read(buffer) : -1;
    }
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    collect(Optional.ofNullable(getQueryString()).orElse(""), fields);
    if (String.valueOf(getContentType()).startsWith("application/x-www-form-urlencoded")) {
      collect(new String(body, StandardCharsets.UTF_8), fields);
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return parameters;
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  // Null is how a servlet says that there is none.
  @Override
  public String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  private static void collect(String encoded, Map<String, List<String>> fields) {
    for (String field : encoded.split("&")) {
      String[] parts = field.split("=", 2);
      if (!field.isEmpty()) {
        String value = parts.length == 2 ? decoded(parts[1]) : "";
        fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
      }
    }
  }

  // What is not percent-encoded as it should be is taken as it stands.
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Whole(new ByteArrayInputStream(body));
  }

  private static final class Whole extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Whole(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is there already");
    }
  }
}
