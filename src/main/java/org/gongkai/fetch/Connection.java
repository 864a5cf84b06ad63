package org.gongkai.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very address that was checked: a name is resolved once, so that a server of
 * names cannot say one thing to the check and another to the connection. TLS still names the host
 * (RFC 6066, 3) and verifies its certificate (RFC 9110, 4.3.4).
 */
final class Connection implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);

  private final Socket socket;
  private final InputStream in;
  private final long deadline;

  private Connection(Socket socket, InputStream in, long deadline) {
    this.socket = socket;
    this.in = in;
    this.deadline = deadline;
  }

  static Connection open(WebAddress address, Limits limits, Network network)
      throws IOException, Trouble {
    long deadline = System.nanoTime() + limits.time().toNanos();
    InetAddress checked = checked(address, network);
    Socket socket = new Socket();
    boolean open = false;
    try {
      int patience = Math.min(millisUntil(deadline), Math.toIntExact(LONGEST_CONNECT.toMillis()));
      socket.connect(new InetSocketAddress(checked, address.port()), patience);
      socket.setSoTimeout(millisUntil(deadline));
      Socket speaking = address.secure() ? secured(socket, address, network.tls()) : socket;
      Connection connection = new Connection(speaking, speaking.getInputStream(), deadline);
      open = true;
      return connection;
    } finally {
      if (!open) {
        socket.close();
      }
    }
  }

  /** One address of the host; none may be asked if any of them is not public. */
  private static InetAddress checked(WebAddress address, Network network)
      throws UnknownHostException, Trouble {
    List<InetAddress> all = Arrays.asList(network.names().of(address.bareHost()));
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

  void send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    socket.getOutputStream().flush();
  }

  /** Like {@link InputStream#read(byte[])}; a slow server does not get past the deadline. */
  int read(byte[] buffer) throws IOException {
    socket.setSoTimeout(millisUntil(deadline));
    return in.read(buffer);
  }

  private static int millisUntil(long deadline) throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException("the time for one request is over");
    }
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
