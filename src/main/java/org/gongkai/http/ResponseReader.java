package org.gongkai.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one response of HTTP/1.1 (RFC 9112) from a connection that is closed after it. */
public final class ResponseReader {
  /** All header lines together. */
  private static final int LONGEST_HEAD = 64 * 1024;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;
  private int left = LONGEST_HEAD;

  public ResponseReader(Connection connection) {
    this.in = new BufferedInputStream(new FromConnection(connection));
  }

  /** Head of a response; names in lower case. */
  public record Head(int status, Map<String, String> headers) {
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).filter(v -> !v.isEmpty());
    }
  }

  /** The head of the final response; those of 1xx are skipped. */
  public Head head() throws IOException, Trouble {
    Head head;
    do {
      Matcher status = STATUS.matcher(line());
      if (!status.matches()) {
        throw new Trouble("not-http", "the server speaks no HTTP/1.1");
      }
      head = new Head(Integer.parseInt(status.group(1)), headers());
    } while (head.status() < 200);
    return head;
  }

  private Map<String, String> headers() throws IOException, Trouble {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private String line() throws IOException, Trouble {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection in the middle of a line");
      }
      if (--left < 0) {
        throw new Trouble("too-large", "more than " + LONGEST_HEAD + " bytes of headers");
      }
      line.append((char) c);
    }
    int end = line.length();
    // Servers put raw UTF-8 into Location, whatever RFC 9110 says.
    byte[] bytes =
        line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end)
            .getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as it was sent, without its framing (RFC 9112, 6.3); ends where the body does. */
  public InputStream body(Head head) throws Trouble {
    if (head.header("transfer-encoding").filter(t -> !t.equalsIgnoreCase("chunked")).isPresent()) {
      throw new Trouble("not-http", "a transfer encoding that is not chunked");
    }
    if (head.header("transfer-encoding").isPresent()) {
      return new Chunked(this);
    }
    Optional<String> length = head.header("content-length");
    if (length.filter(l -> !l.matches("[0-9]{1,18}")).isPresent()) {
      throw new Trouble("not-http", "the length is no number: " + length.get());
    }
    return length.<InputStream>map(l -> new Counted(in, Long.parseLong(l))).orElse(in);
  }

  /** The bytes that the server said it would send, no more and no less. */
  private static final class Counted extends BlockInput {
    private final InputStream in;
    private long left;

    Counted(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(buffer, from, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("the body ends " + left + " bytes before its length");
      }
      left -= count;
      return count;
    }
  }

  /** A body in chunks (RFC 9112, 7.1); trailers are left unread, as the connection is closed. */
  private static final class Chunked extends BlockInput {
    private final ResponseReader reader;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean first = true;
    private boolean ended;

    Chunked(ResponseReader reader) {
      this.reader = reader;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = ended ? -1 : chunk.read(buffer, from, length);
      while (count < 0 && !ended) {
        next();
        count = ended ? -1 : chunk.read(buffer, from, length);
      }
      return count;
    }

    private void next() throws IOException {
      try {
        reader.left = LONGEST_HEAD;
        if (!first) {
          reader.line();
        }
        first = false;
        String size = reader.line().replaceAll(";.*", "").strip();
        if (!size.matches("[0-9A-Fa-f]{1,15}")) {
          throw new IOException("a chunk's size is no number: " + size);
        }
        long bytes = Long.parseLong(size, 16);
        ended = bytes == 0;
        chunk = new Counted(reader.in, bytes);
      } catch (Trouble e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  /** The connection as a stream. */
  private static final class FromConnection extends BlockInput {
    private final Connection connection;

    FromConnection(Connection connection) {
      this.connection = connection;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      byte[] some = from == 0 && length == buffer.length ? buffer : new byte[length];
      int count = connection.read(some);
      if (count > 0 && some != buffer) {
        System.arraycopy(some, 0, buffer, from, count);
      }
      return count;
    }
  }
}
