package org.gongkai.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.gongkai.http.Agent;
import org.gongkai.http.Network;
import org.gongkai.http.ResponseReader;
import org.gongkai.http.Trouble;
import org.gongkai.http.WebAddress;
import org.gongkai.manifest.Given;
import org.gongkai.manifest.ManifestRow;

/**
 * Fetches the addresses of a manifest into a folder: several hosts at a time, each host one request
 * at a time.
 */
public final class Fetcher {
  /** Hosts that are asked at once. */
  private static final int HOSTS = 8;

  private final Journey journey;
  private final Clock clock;

  /** A fetcher that finds hosts and trusts servers as the system does. */
  public Fetcher(Agent agent, Limits limits, Clock clock) {
    this(agent, limits, clock, Network.real(limits.allowPrivate()));
  }

  Fetcher(Agent agent, Limits limits, Clock clock, Network network) {
    this.journey = new Journey(new Exchange(agent, limits, network), limits);
    this.clock = clock;
  }

  /**
   * Fetches every address once, and leaves {@code manifest.csv} in the folder: the rows of {@code
   * rows} in their order, with what came of them. Rows without an address stay as they are.
   *
   * @param told what came of each address, as it comes
   * @throws IOException if the manifest cannot be written
   */
  public void fetch(List<ManifestRow> rows, Path directory, Consumer<Fetched> told)
      throws IOException {
    Map<String, List<String>> byHost = new LinkedHashMap<>();
    rows.stream()
        .flatMap(r -> r.given().address().stream())
        .distinct()
        .forEach(a -> byHost.computeIfAbsent(host(a), h -> new ArrayList<>()).add(a));
    try (Journal journal = new Journal(directory)) {
      Map<String, ManifestRow> got = new LinkedHashMap<>();
      Sources sources = new Sources(directory);
      Consumer<Fetched> note =
          fetched -> {
            synchronized (got) {
              got.put(fetched.row().name(), fetched.row());
              told.accept(fetched);
            }
          };
      run(byHost, address -> note.accept(fetch(address, journal, sources)));
      journal.end(rows.stream().map(r -> merged(r, got)).toList());
    }
  }

  private static String host(String address) {
    return WebAddress.of(address).map(WebAddress::host).orElse("");
  }

  private static void run(Map<String, List<String>> byHost, Consumer<String> one) {
    ExecutorService pool = Executors.newFixedThreadPool(HOSTS);
    try {
      List<Future<?>> hosts = new ArrayList<>();
      byHost.values().forEach(list -> hosts.add(pool.submit(() -> list.forEach(one))));
      for (Future<?> host : hosts) {
        host.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      pool.shutdownNow();
    }
  }

  /** What the person stated, with what the server said. */
  private static ManifestRow merged(ManifestRow row, Map<String, ManifestRow> got) {
    ManifestRow fetched = row.given().address().map(got::get).orElse(row);
    Given given = row.given();
    Given all =
        new Given(
            given.address(),
            fetched.given().retrieved(),
            given.agency(),
            given.year(),
            fetched.given().sha256());
    return new ManifestRow(
        fetched.file(),
        all,
        fetched.mediaType(),
        fetched.etag(),
        fetched.lastModified(),
        fetched.status());
  }

  private Fetched fetch(String address, Journal journal, Sources sources) {
    Optional<ManifestRow> known = journal.known(address);
    if (journal.isDone(address)) {
      return new Fetched(known.orElseThrow(), Fetched.Result.KEPT, "had by the run before");
    }
    Fetched fetched = attempt(address, known, sources);
    journal.add(fetched.row());
    return fetched;
  }

  private Fetched attempt(String address, Optional<ManifestRow> known, Sources sources) {
    try {
      WebAddress start =
          WebAddress.of(address)
              .orElseThrow(() -> new Trouble("address", "no address that can be asked"));
      return answered(address, start, known, sources);
    } catch (Trouble e) {
      return failed(address, known, e.word(), e.getMessage());
    } catch (SocketTimeoutException e) {
      return failed(address, known, "timeout", String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return failed(address, known, "no-host", "there is no host " + e.getMessage());
    } catch (SSLException e) {
      return failed(address, known, "tls", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return failed(address, known, "broken", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private Fetched answered(
      String address, WebAddress start, Optional<ManifestRow> known, Sources sources)
      throws IOException, Trouble, InterruptedException {
    Exchange.Validators validators =
        new Exchange.Validators(
            known.flatMap(ManifestRow::etag), known.flatMap(ManifestRow::lastModified));
    try (Sources.Fresh fresh = sources.fresh()) {
      ResponseReader.Head head = journey.go(start, validators, fresh::open);
      if (head.status() == 200) {
        return new Fetched(row(address, head, fresh.keep()), Fetched.Result.FETCHED, "200");
      }
      String status = String.valueOf(head.status());
      return head.status() == 304 && known.isPresent()
          ? new Fetched(withStatus(address, known, status), Fetched.Result.KEPT, status)
          : failed(address, known, status, "the server answers " + status);
    }
  }

  private ManifestRow row(String address, ResponseReader.Head head, String sha256) {
    Given given =
        new Given(
            Optional.of(address),
            Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(sha256));
    return new ManifestRow(
        Optional.of(Sources.FOLDER + "/" + sha256),
        given,
        head.header("content-type"),
        head.header("etag"),
        head.header("last-modified"),
        Optional.of("200"));
  }

  /** What was had before stays, whatever the server says now. */
  private static Fetched failed(
      String address, Optional<ManifestRow> known, String word, String found) {
    return new Fetched(withStatus(address, known, word), Fetched.Result.FAILED, found);
  }

  private static ManifestRow withStatus(
      String address, Optional<ManifestRow> known, String status) {
    return new ManifestRow(
        known.flatMap(ManifestRow::file),
        known.map(ManifestRow::given).orElseGet(() -> Given.address(address)),
        known.flatMap(ManifestRow::mediaType),
        known.flatMap(ManifestRow::etag),
        known.flatMap(ManifestRow::lastModified),
        Optional.of(status));
  }
}
