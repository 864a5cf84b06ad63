package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.bench.ReadingBenchmark;
import org.gongkai.bench.ReadingBenchmark.Rate;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.output.FolderTree;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.BuildResult;
import org.gongkai.pipeline.Publisher;
import org.gongkai.pipeline.Tally;

/** What {@code gongkai bench --read} prints: rates of reading, then a whole build, twice. */
final class ReadingBench {
  private final PrintStream out;

  ReadingBench(PrintStream out) {
    this.out = out;
  }

  void run(List<Entry> entries, int repeat, int threads) throws IOException, InterruptedException {
    List<Path> paths = entries.stream().map(Entry::path).flatMap(Optional::stream).toList();
    out.printf(
        "%-72s %7s %7s %9s %9s %10s %8s %8s %8s%n",
        "media type",
        "threads",
        "files",
        "reads",
        "reports",
        "reads/s",
        "MB/s",
        "peak MB",
        "live MB");
    for (Rate rate : new ReadingBenchmark(repeat).run(paths, threads)) {
      print(rate);
      out.flush();
    }
    Path folder = Files.createTempDirectory("gongkai-bench");
    try {
      build("first build", entries, folder.resolve("store"), threads);
      build("second build", entries, folder.resolve("store"), threads);
    } finally {
      FolderTree.delete(folder);
    }
  }

  private void print(Rate rate) {
    double seconds = rate.nanos() / 1e9;
    out.printf(
        Locale.ROOT,
        "%-72s %7d %7d %9d %9d %10.0f %8.2f %8.0f %8.0f%n",
        rate.mediaType(),
        rate.threads(),
        rate.files(),
        rate.reads(),
        rate.reports(),
        rate.reads() / seconds,
        rate.bytes() / 1e6 / seconds,
        rate.peakBytes() / 1e6,
        rate.liveBytes() / 1e6);
  }

  /** Of a store that is opened and closed, as the command does; the gazetteer is loaded before. */
  private void build(String name, List<Entry> entries, Path store, int threads) {
    Gazetteer gazetteer = Gazetteer.load();
    Tally tally = new Tally();
    long start = System.nanoTime();
    long opened;
    BuildResult result;
    try (Publisher publisher = Publisher.open(store, gazetteer, BuildCommand.DEFAULT_BASE)) {
      opened = System.nanoTime();
      result = publisher.build(entries, new BuildOptions(false, false, threads), tally::add);
    }
    double seconds = (System.nanoTime() - opened) / 1e9;
    out.printf(
        Locale.ROOT,
        "%s: %d files in %.1f s (%.0f files/s), opening %.1f s; %d reports added, %d unchanged%n",
        name,
        result.files(),
        seconds,
        result.files() / seconds,
        (opened - start) / 1e9,
        result.added(),
        result.unchanged());
    Summary.lines(tally).forEach(out::println);
  }
}
