package org.gongkai.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for the addresses of a host and does not wait for ever: Java's own lookup has no limit. */
final class Lookup {
  private Lookup() {}

  static InetAddress[] of(String host, Network.Names names, int patienceMillis) throws IOException {
    FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> names.of(host));
    Thread thread = new Thread(lookup, "name of " + host);
    thread.setDaemon(true);
    thread.start();
    try {
      return lookup.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no server of names said in time where " + host + " is");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unknown) {
        throw unknown;
      }
      throw new IOException("the address of " + host + " cannot be found", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
