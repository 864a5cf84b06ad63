package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongkai.fetch.Fetched;
import org.gongkai.fetch.Fetcher;
import org.gongkai.fetch.Limits;
import org.gongkai.http.Agent;
import org.gongkai.manifest.Manifest;
import org.gongkai.manifest.ManifestRow;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai fetch}. */
@Command(
    name = "fetch",
    description = "Download the addresses of a manifest, politely, into a folder.",
    mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "FILE",
      description = "CSV with columns address, agency, year.")
  private Path manifest;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files and manifest.csv, which read and build take.")
  private Path into;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Pause between requests to one host. Default: ${DEFAULT-VALUE}.")
  private double delay = 2;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "The longest one request may take. Default: ${DEFAULT-VALUE}.")
  private double timeout = 60;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "16777216",
      description = "The largest file. Default: ${DEFAULT-VALUE}.")
  private long bytes = 16_777_216;

  @Option(
      names = "--contact",
      paramLabel = "URL|MAIL",
      defaultValue = "",
      description = "Where a server's keeper finds you; sent with every request.")
  private String contact = "";

  @Option(
      names = "--ports",
      split = ",",
      paramLabel = "N",
      description = "Ports that may be asked besides 80 and 443.")
  private Set<Integer> ports = Set.of();

  @Option(
      names = "--allow-private",
      description = "Also ask addresses that are not public, on any port.")
  private boolean allowPrivate;

  FetchCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (delay < 0 || timeout <= 0 || bytes < 1 || delay > 86_400 || timeout > 86_400) {
      throw new Misuse("--delay is 0 or more, --timeout and --max-bytes above 0");
    }
    if (!contact.matches("[!-'*-~ ]*")) {
      throw new Misuse("--contact is printable ASCII without brackets");
    }
    List<ManifestRow> rows = Manifest.read(manifest).stream().map(this::moved).toList();
    Map<Fetched.Result, Integer> counts = new EnumMap<>(Fetched.Result.class);
    try (Progress progress = Progress.of(rows.size(), streams.err())) {
      fetcher()
          .fetch(
              rows,
              into,
              fetched -> {
                counts.merge(fetched.result(), 1, Integer::sum);
                say(fetched);
                progress.step(1);
              });
    }
    int failed = counts.getOrDefault(Fetched.Result.FAILED, 0);
    streams
        .out()
        .printf(
            "%d addresses: %d fetched, %d unchanged, %d not fetched%n",
            counts.values().stream().mapToInt(n -> n).sum(),
            counts.getOrDefault(Fetched.Result.FETCHED, 0),
            counts.getOrDefault(Fetched.Result.KEPT, 0),
            failed);
    return failed > 0 ? Main.PROBLEMS : 0;
  }

  private Fetcher fetcher() {
    Limits limits = new Limits(bytes, seconds(timeout), seconds(delay), ports, allowPrivate);
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("0");
    return new Fetcher(new Agent(version, contact), limits, Clock.systemUTC());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** A file of the manifest, seen from the folder that the new manifest is in. */
  private ManifestRow moved(ManifestRow row) {
    if (row.given().address().isPresent() || row.file().isEmpty()) {
      return row;
    }
    Path file = manifest.toAbsolutePath().resolveSibling(row.file().get());
    String seen = into.toAbsolutePath().normalize().relativize(file.normalize()).toString();
    return new ManifestRow(
        Optional.of(seen),
        row.given(),
        row.mediaType(),
        row.etag(),
        row.lastModified(),
        row.status());
  }

  private void say(Fetched fetched) {
    if (fetched.result() == Fetched.Result.FAILED) {
      Place place = Place.of(fetched.row().name());
      String found = fetched.row().status().orElse("") + ": " + fetched.found();
      streams.err().println(new Problem(Code.NOT_FETCHED, place, found));
    }
  }
}
