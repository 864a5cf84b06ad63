package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.gongkai.federate.Federation;
import org.gongkai.store.ReportStore;
import org.gongkai.web.WebOptions;
import org.gongkai.web.WebServer;

/** The samples, built for the very address at which they are served, so that it leads to them. */
final class ServedSamples implements AutoCloseable {
  private final ReportStore store;
  private final WebServer server;
  private final String base;

  private ServedSamples(ReportStore store, WebServer server, String base) {
    this.store = store;
    this.server = server;
    this.base = base;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServedSamples build(Path directory) {
    int port = freePort();
    String base = "http://localhost:" + port + "/";
    Console built =
        Console.run(
            "build",
            "--store",
            directory.toString(),
            "--base",
            base,
            SampleStore.SAMPLES.toString());
    if (built.code() != 0) {
      throw new IllegalStateException("building the samples: " + built);
    }
    return serve(ReportStore.open(directory), port);
  }

  static ServedSamples serve(ReportStore store, int port) {
    WebServer server =
        WebServer.start(StoreData.of(store, Federation.none()), WebOptions.onPort(port));
    return new ServedSamples(store, server, store.identity().base());
  }

  String base() {
    return base;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
