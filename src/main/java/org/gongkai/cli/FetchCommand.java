package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.fetch.Fetched;
import org.gongkai.fetch.Fetcher;
import org.gongkai.manifest.Manifest;
import org.gongkai.manifest.ManifestRow;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private AskingOptions asking = new AskingOptions();

  FetchCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Fetcher fetcher = asking.fetcher();
    List<ManifestRow> rows = Manifest.read(manifest).stream().map(this::moved).toList();
    Map<Fetched.Result, Integer> counts = new EnumMap<>(Fetched.Result.class);
    try (Progress progress = Progress.of(rows.size(), streams.err())) {
      fetcher.fetch(
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
