package org.gongkai.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very address that was checked: a name is resolved once, so that a server of
 * names cannot say one thing to the check and another to the connection. TLS still names the host
 * (RFC 6066, 3) and verifies its certificate (RFC 9110, 4.3.4). Whatever hangs (names, handshake,
 * writing, reading), all is over at the deadline.
 */
public final class Connection implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);

  private final Socket socket;
  private final InputStream in;
  private final long deadline;
  private final ScheduledFuture<?> end;

  private Connection(Socket socket, long deadline, ScheduledFuture<?> end) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = deadline;
    this.end = end;
  }

  /**
   * @param time until everything must be done, from the name to the last byte of the response
   * @throws Trouble {@code private} if the host has an address that may not be asked
   * @throws SocketTimeoutException if the time is over
   */
  public static Connection open(WebAddress address, Duration time, Network network)
      throws IOException, Trouble {
    long deadline = System.nanoTime() + time.toNanos();
    InetAddress checked = checked(address, network, deadline);
    Socket socket = new Socket(Proxy.NO_PROXY);
    ScheduledFuture<?> end = Deadlines.at(deadline, () -> closeNow(socket));
    boolean open = false;
    try {
      int patience = Math.min(millisUntil(deadline), Math.toIntExact(LONGEST_CONNECT.toMillis()));
      socket.connect(new InetSocketAddress(checked, address.port()), patience);
      socket.setSoTimeout(millisUntil(deadline));
      Socket speaking = address.secure() ? secured(socket, address, network.tls().get()) : socket;
      Connection connection = new Connection(speaking, deadline, end);
      open = true;
      return connection;
    } catch (SocketException e) {
      throw inTime(e, deadline);
    } finally {
      if (!open) {
        end.cancel(false);
        socket.close();
      }
    }
  }

  /** One address of the host; none may be asked if any of them may not. */
  private static InetAddress checked(WebAddress address, Network network, long deadline)
      throws IOException, Trouble {
    int patience = millisUntil(deadline);
    List<InetAddress> all = Arrays.asList(Lookup.of(address.bareHost(), network.names(), patience));
    for (InetAddress one : all) {
      if (!network.open().test(one)) {
        throw new Trouble("private", one.getHostAddress() + " is no public address");
      }
    }
    return all.stream().findFirst().orElseThrow(() -> new UnknownHostException(address.host()));
  }

  private static Socket secured(Socket socket, WebAddress address, SSLSocketFactory factory)
      throws IOException {
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, address.bareHost(), address.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** Sends a request; the server may take its time to read it, up to the deadline. */
  public void send(byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (SocketException e) {
      throw inTime(e, deadline);
    }
  }

  /** Like {@link InputStream#read(byte[])}; a slow server does not get past the deadline. */
  int read(byte[] buffer) throws IOException {
    try {
      socket.setSoTimeout(millisUntil(deadline));
      return in.read(buffer);
    } catch (SocketException e) {
      throw inTime(e, deadline);
    }
  }

  /** A socket that was closed because the time was over says only that it is closed. */
  private static IOException inTime(SocketException e, long deadline) {
    return System.nanoTime() < deadline
        ? e
        : new SocketTimeoutException("the time for one request is over");
  }

  private static int millisUntil(long deadline) throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException("the time for one request is over");
    }
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }

  private static void closeNow(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    end.cancel(false);
    socket.close();
  }
}
