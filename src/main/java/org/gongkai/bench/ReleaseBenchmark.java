package org.gongkai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.RegisterMapper;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.release.Download;
import org.gongkai.release.Release;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;
import org.gongkai.vocab.OntologyFiles;

/** Measures writing the downloads of a store of generated reports and the registers. */
public final class ReleaseBenchmark {
  private static final String HEADER = "reports  seconds  processor s  bytes  file";

  private final long seed;
  private final Consumer<String> say;

  /**
   * @param say takes the lines of the result
   */
  public ReleaseBenchmark(long seed, Consumer<String> say) {
    this.seed = seed;
    this.say = say;
  }

  /** Builds a store in a folder that is not there yet, and writes its downloads beside it. */
  public void run(int size, Path folder) throws IOException {
    Path store = folder.resolve("store");
    new Benchmark(seed, store).run(size);
    register(store);
    try (ReportStore opened = ReportStore.open(store)) {
      long start = System.nanoTime();
      long before = processorNanos();
      Release.Written written = Release.write(opened, folder.resolve("downloads"), false);
      double seconds = (System.nanoTime() - start) / 1e9;
      double processor = (processorNanos() - before) / 1e9;
      say.accept(HEADER);
      String whole = "%7d %8.1f %12.1f";
      long bytes = written.downloads().stream().mapToLong(Download::bytes).sum();
      say.accept(
          String.format(Locale.ROOT, whole, size, seconds, processor) + "  " + bytes + "  all");
      for (Download download : written.downloads()) {
        say.accept(
            String.format(Locale.ROOT, "%7d %14d  %s", size, download.bytes(), download.name()));
      }
    }
  }

  /** Of all threads, those that collect garbage too. */
  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }

  private static void register(Path store) {
    StoreIdentity identity = new StoreIdentity(Benchmark.BASE, ReportMapper.fingerprint());
    ReportMapper mapper = ReportMapper.load(identity.base());
    try (ReportStore opened =
        ReportStore.open(store, identity, json -> Statements.of(mapper.map(json)))) {
      Graph graph = OntologyFiles.published(identity.base());
      RegisterMapper.load(Gazetteer.load(), identity.base()).map(StreamRDFLib.graph(graph));
      opened.register(graph);
    }
  }
}
