package org.gongkai.loads;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gongkai.bench.ReportGenerator;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.pipeline.ParsedBuild;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.ReportJson;
import org.gongkai.rml.NQuadsWriter;
import org.gongkai.store.ReportStore;

/** One measurement in a process of its own; the first argument says which. */
final class Worker {
  private Worker() {}

  public static void main(String[] args) throws Exception {
    JenaSystem.init();
    switch (args[0]) {
      case "generate" ->
          generate(Long.parseLong(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
      case "texts" -> texts(Long.parseLong(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
      case "build" -> build(Path.of(args[1]), Path.of(args[2]), args[3].equals("check"));
      case "export" -> export(Path.of(args[1]), Path.of(args[2]));
      case "parallel", "phased" -> bare(args[0], args[1], Path.of(args[2]));
      case "changes" ->
          new DailyChanges(Path.of(args[1]), Path.of(args[2])).run(Integer.parseInt(args[3]));
      case "predicates" -> Predicates.print(Path.of(args[1]));
      case "hdt" -> HdtRelease.make(Path.of(args[1]), Path.of(args[2]));
      case "ask-store" -> askStore(Path.of(args[1]));
      case "ask-hdt" -> askHdt(Path.of(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  /** So many parsed reports, one a line. */
  private static void generate(long seed, int size, Path file) throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    ReportGenerator generator = new ReportGenerator(seed, gazetteer);
    ReportFiles reader = new ReportFiles(gazetteer);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int i = 0; i < size; i++) {
        byte[] text = generator.text(i, gazetteer).getBytes(StandardCharsets.UTF_8);
        ReadResult.Parsed parsed = (ReadResult.Parsed) reader.read("generated.txt", text).get(0);
        out.write(ReportJson.write(parsed.report()));
        out.write('\n');
      }
    }
    Files.move(part, file);
  }

  /** So many reports as text files, a hundred a folder. */
  private static void texts(long seed, int size, Path folder) throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    ReportGenerator generator = new ReportGenerator(seed, gazetteer);
    for (int i = 0; i < size; i++) {
      Path part = Files.createDirectories(folder.resolve("%04d".formatted(i / 100)));
      Files.writeString(part.resolve("年报%06d.txt".formatted(i)), generator.text(i, gazetteer));
    }
  }

  private static void build(Path reports, Path directory, boolean check) throws IOException {
    ParsedBuild build = new ParsedBuild(check, Runtime.getRuntime().availableProcessors());
    try (ReportStore store = build.create(directory)) {
      Meter meter = new Meter();
      build.build(store, reports);
      meter.print(check ? "build" : "build without checking");
      System.out.println("STATEMENTS " + store.size());
    }
    System.out.println("BYTES " + Meter.bytes(directory.resolve("tdb2")));
  }

  private static void export(Path directory, Path file) throws IOException {
    try (ReportStore store = ReportStore.open(directory);
        OutputStream out = Files.newOutputStream(file)) {
      store.export(new NQuadsWriter(out));
    }
  }

  /** TDB2's own loader, as {@code tdb2.tdbloader --loader=parallel} calls it. */
  private static void bare(String loader, String file, Path directory) throws IOException {
    Files.createDirectories(directory);
    Meter meter = new Meter();
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(directory));
    DataLoader load =
        loader.equals("parallel")
            ? LoaderFactory.parallelLoader(data, MonitorOutputs.nullOutput())
            : LoaderFactory.phasedLoader(data, MonitorOutputs.nullOutput());
    load.startBulk();
    load.load(file);
    load.finishBulk();
    TDBInternal.expel(data);
    meter.print("tdbloader " + loader);
    System.out.println("BYTES " + Meter.bytes(directory));
  }

  private static void askStore(Path directory) throws IOException {
    try (ReportStore store = ReportStore.open(directory)) {
      Questions.ask(store.dataset());
    }
  }

  private static void askHdt(Path file) throws IOException {
    try (HdtGraph graph = HdtGraph.open(file)) {
      Questions.ask(DatasetFactory.create(graph.model()).asDatasetGraph());
    }
  }
}
