package org.gongkai.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.federate.Federation;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.release.ReleaseFolder;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;
import org.gongkai.web.WebOptions;
import org.gongkai.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai serve}. */
@Command(
    name = "serve",
    description = "Serve a store: pages, linked data and SPARQL, read-only.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 5;

  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port = 3030;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = "Interface to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
  private String host = "localhost";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "The longest a query may run. Default: ${DEFAULT-VALUE}.")
  private int seconds = 30;

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private DownloadsOption downloads = new DownloadsOption();

  ServeCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (port < 0 || port > 65535 || seconds < 1) {
      throw new Misuse("--port is 0 to 65535 and --timeout at least 1");
    }
    Federation federation = partners.federation();
    WebOptions options = new WebOptions(port, host, Duration.ofSeconds(seconds));
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed)));
    try (ReportStore opened = store.open();
        SearchIndex index = StoredSearch.of(opened)) {
      // Made before anybody waits for it, if a build was killed or another program made it.
      if (!index.isCurrent()) {
        streams.err().println("making the index of words");
        index.refresh();
      }
      Optional<ReleaseFolder> files = downloads.open(store.directory(), opened);
      serve(StoreData.of(opened, federation, index, files), options, federation, stop);
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private void serve(StoreData data, WebOptions options, Federation federation, CountDownLatch stop)
      throws InterruptedException {
    try (WebServer server = WebServer.start(data, options, federation)) {
      streams.err().printf("serving at http://%s:%d/ (stop with Ctrl-C)%n", host, server.port());
      streams.err().flush();
      stop.await();
    }
  }

  /** The process ends once the server and the store are closed, or if they take too long. */
  private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
