package org.gongkai.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.check.ReportChecker;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.ReportJson;
import org.gongkai.rml.NQuadsWriter;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;

/**
 * Runs generated reports through the stages, each stage timed apart, a batch at a time, on one
 * thread. Nothing of a batch is kept when the next one comes.
 */
public final class Benchmark {
  static final String BASE = "http://localhost:3030/";
  private static final int BATCH = 100;
  private static final int WARM = 500;

  private final Gazetteer gazetteer = Gazetteer.load();
  private final ReportFiles reader = new ReportFiles(gazetteer);
  private final ReportMapper mapper = ReportMapper.load(BASE);
  private final ReportChecker checker = new ReportChecker();
  private final ReportGenerator generator;
  private final Path directory;
  private long quads;
  private long read;
  private long map;
  private long check;
  private long load;
  private long live;

  /** A benchmark that builds its store in a directory which does not exist yet. */
  public Benchmark(long seed, Path directory) {
    this.generator = new ReportGenerator(seed, gazetteer);
    this.directory = directory;
  }

  /** Measures {@code size} reports, after some others have warmed the stages up. */
  public Measured run(int size) throws IOException {
    for (int from = 0; from < WARM; from += BATCH) {
      prepare(from, from + BATCH);
    }
    quads = read = map = check = load = live = 0;
    Heap.resetPeak();
    StoreIdentity identity = new StoreIdentity(BASE, ReportMapper.fingerprint());
    try (ReportStore store = ReportStore.create(directory, identity, this::statements)) {
      long start = System.nanoTime();
      long others = store.fill(writing -> load(writing, size));
      load = System.nanoTime() - start - others;
    }
    return new Measured(
        size, quads, read, map, check, load, Heap.peakBytes(), live, size(directory));
  }

  /** Loads all in bulk, as a first build does; gives the nanoseconds that were not loading. */
  private long load(Writing writing, int size) {
    long others = 0;
    for (int from = 0; from < size; from += BATCH) {
      long start = System.nanoTime();
      List<Revision> batch = prepare(from, Math.min(size, from + BATCH));
      if (from % (10 * BATCH) == 0) {
        live = Math.max(live, Heap.liveBytes());
      }
      others += System.nanoTime() - start;
      writing.replace(batch);
    }
    return others;
  }

  private List<Revision> prepare(int from, int to) {
    List<byte[]> files =
        IntStream.range(from, to)
            .mapToObj(i -> generator.text(i, gazetteer).getBytes(StandardCharsets.UTF_8))
            .toList();
    long start = System.nanoTime();
    List<ReadResult.Parsed> parsed = new ArrayList<>();
    for (byte[] file : files) {
      parsed.add(parsed(reader.read("generated.txt", file).get(0)));
    }
    long end = System.nanoTime();
    read += end - start;
    return parsed.stream().map(this::prepare).toList();
  }

  private static ReadResult.Parsed parsed(ReadResult result) {
    if (result instanceof ReadResult.Parsed parsed && parsed.problems().isEmpty()) {
      return parsed;
    }
    throw new IllegalStateException("a generated report is not clean: " + result.problems());
  }

  private Revision prepare(ReadResult.Parsed parsed) {
    byte[] json = ReportJson.write(parsed.report());
    StreamRDF nowhere = new NQuadsWriter(OutputStream.nullOutputStream());
    var tree = ReportJson.parse(json);
    long start = System.nanoTime();
    mapper.map(tree, nowhere);
    map += System.nanoTime() - start;
    Set<Triple> triples = mapper.map(json);
    quads += triples.size();
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    start = System.nanoTime();
    if (!checker.check(graph).isEmpty()) {
      throw new IllegalStateException("a generated report breaks a shape");
    }
    check += System.nanoTime() - start;
    Source source = new Source(parsed.bytes(), parsed.text());
    return new Revision(parsed.report().address(), json, Statements.of(triples), source);
  }

  private Statements statements(byte[] json) {
    return Statements.of(mapper.map(json));
  }

  /** Bytes of all files of a folder. */
  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(path);
      }
    }
    return bytes;
  }
}
