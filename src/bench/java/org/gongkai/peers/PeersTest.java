package org.gongkai.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.gongkai.bench.ReportGenerator;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.ReportJson;
import org.gongkai.rml.NQuadsWriter;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench test} measures; {@code -Dpeers.sizes=500,2000,10000}, {@code -Dpeers.runs=5},
 * {@code -Dpeers.engines=OURS,HAND}, {@code -Dpeers.carml.most=500} and {@code
 * -Dpeers.heaps=64m,1g} choose what. Each measurement is a process of its own, bound to its cores
 * where {@code taskset} is there.
 */
class PeersTest {
  private static final Path FOLDER = Path.of("target", "peers");
  private static final int WARM = 200;
  private static final int WARM_SECONDS = 10;

  private final List<Integer> sizes = numbers("peers.sizes", "500");
  private final int runs = Integer.getInteger("peers.runs", 5);
  private final int carmlMost = Integer.getInteger("peers.carml.most", 500);
  private final List<String> heaps = words("peers.heaps", "64m,1g");
  private final List<Engine.Kind> kinds =
      words("peers.engines", "OURS,HAND,CONSTRUCT,CARML").stream()
          .map(Engine.Kind::valueOf)
          .toList();

  private record Row(
      String heap, int size, int threads, Engine.Kind kind, double rate, double perCpu) {}

  @Test
  void outputsAreIsomorphic() throws Exception {
    Path reports = reports(50);
    Set<String> ours = output(Engine.Kind.OURS, reports);
    assertFalse(ours.isEmpty());
    for (Engine.Kind kind : kinds) {
      Set<String> theirs = output(kind, reports);
      // No blank nodes, so equal sets of lines are isomorphic graphs.
      assertEquals(Set.of(), minus(ours, theirs), kind + " lacks");
      assertEquals(Set.of(), minus(theirs, ours), kind + " adds");
    }
    System.out.println(ours.size() + " statements of 50 reports: all outputs isomorphic");
  }

  @Test
  void measure() throws Exception {
    System.out.println(
        "heap   reports threads engine     quads      median q/s   least..most (spread)   q/cpu-s   peak MB");
    List<Row> rows = new ArrayList<>();
    for (String heap : heaps) {
      for (int size : sizes) {
        for (int threads : new int[] {1, 2}) {
          for (Engine.Kind kind : kinds) {
            if (kind != Engine.Kind.CARML || size <= carmlMost) {
              measure(heap, size, threads, kind).ifPresent(rows::add);
            }
          }
        }
      }
    }
    ratios(rows);
  }

  private Optional<Row> measure(String heap, int size, int threads, Engine.Kind kind)
      throws Exception {
    String[] args = {
      kind.name(),
      "" + reports(size),
      "" + threads,
      "" + WARM_SECONDS,
      "" + reports(WARM),
      "" + runs
    };
    List<String> printed = child(heap, threads, args);
    List<long[]> measured =
        printed.stream()
            .filter(l -> l.startsWith("MEASURED "))
            .map(l -> Arrays.stream(l.substring(9).split(" ")).mapToLong(Long::parseLong).toArray())
            .toList();
    if (measured.size() < runs) {
      System.out.printf(
          "%-6s %7d %7d %-10s failed: %s%n", heap, size, threads, kind, last(printed));
      return Optional.empty();
    }
    long quads = quads(size);
    double[] rates = measured.stream().mapToDouble(m -> quads * 1e9 / m[0]).sorted().toArray();
    double median = rates[rates.length / 2];
    double[] perCpu = measured.stream().mapToDouble(m -> quads * 1e9 / m[3]).sorted().toArray();
    double cpuRate = perCpu[perCpu.length / 2];
    long peak = measured.stream().mapToLong(m -> m[2]).max().getAsLong();
    System.out.printf(
        Locale.ROOT,
        "%-6s %7d %7d %-10s %9d %11.0f   %.0f..%.0f (%.0f %%) %9.0f %7.0f%n",
        heap,
        size,
        threads,
        kind,
        quads,
        median,
        rates[0],
        rates[rates.length - 1],
        100 * (rates[rates.length - 1] - rates[0]) / median,
        cpuRate,
        peak / 1e6);
    return Optional.of(new Row(heap, size, threads, kind, median, cpuRate));
  }

  private void ratios(List<Row> rows) {
    for (Row row : rows) {
      if (row.kind() == Engine.Kind.OURS) {
        String said =
            rows.stream()
                .filter(r -> r.heap().equals(row.heap()) && r.size() == row.size())
                .filter(r -> r.threads() == row.threads() && r.kind() != Engine.Kind.OURS)
                .map(
                    r ->
                        String.format(
                            Locale.ROOT,
                            "%.2f (%.2f by processor time) x %s",
                            row.rate() / r.rate(),
                            row.perCpu() / r.perCpu(),
                            r.kind()))
                .collect(Collectors.joining(", "));
        System.out.printf(
            "OURS, heap %s, %d reports, %d threads: %s%n",
            row.heap(), row.size(), row.threads(), said);
      }
    }
  }

  private static String last(List<String> lines) {
    return lines.stream()
        .filter(l -> l.contains("Error") || l.contains("Exception"))
        .findFirst()
        .orElse(lines.isEmpty() ? "nothing printed" : lines.get(lines.size() - 1));
  }

  private static List<String> child(String heap, int threads, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      command.addAll(List.of("taskset", "-c", threads == 1 ? "0" : "0," + (threads - 1)));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            // A collector of one thread would keep two from being twice as fast.
            threads == 1 ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC",
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.gongkai.peers.Worker"));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = out.lines().toList();
      process.waitFor();
      return lines;
    }
  }

  private static Set<String> output(Engine.Kind kind, Path reports) throws Exception {
    Path file = FOLDER.resolve(kind + ".nq");
    List<String> said = child("1g", 1, kind.name(), reports.toString(), "1", "-", file.toString());
    assertFalse(!Files.exists(file) || Files.size(file) == 0, kind + " wrote nothing: " + said);
    Set<String> lines = new TreeSet<>();
    RDFParser.source(file).lang(Lang.NQUADS).parse(new Lines(lines));
    return lines;
  }

  /** Each statement as one line, however it was escaped. */
  private static final class Lines extends StreamRDFBase {
    private final Set<String> lines;

    Lines(Set<String> lines) {
      this.lines = lines;
    }

    @Override
    public void triple(Triple triple) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      NQuadsWriter writer = new NQuadsWriter(bytes);
      writer.triple(triple);
      writer.finish();
      lines.add(bytes.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }

  private static Set<String> minus(Set<String> from, Set<String> other) {
    return from.stream().filter(l -> !other.contains(l)).limit(3).collect(Collectors.toSet());
  }

  /** How many statements the reports are, which all engines agree on. */
  private static long quads(int size) throws IOException {
    Path count = FOLDER.resolve("quads-" + size + ".txt");
    if (!Files.exists(count)) {
      long[] lines = {0};
      OutputStream counter =
          new OutputStream() {
            @Override
            public void write(int b) {
              lines[0] += b == '\n' ? 1 : 0;
            }
          };
      Engine.Kind.OURS.make().map(reports(size), 1, counter);
      Files.writeString(count, "" + lines[0]);
    }
    return Long.parseLong(Files.readString(count));
  }

  /** So many generated reports, one a line; made once. */
  private static Path reports(int size) throws IOException {
    Path file = FOLDER.resolve("reports-" + size + ".jsonl");
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(FOLDER);
    Gazetteer gazetteer = Gazetteer.load();
    ReportGenerator generator = new ReportGenerator(1, gazetteer);
    ReportFiles reader = new ReportFiles(gazetteer);
    Path part = FOLDER.resolve("part");
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int i = 0; i < size; i++) {
        byte[] text = generator.text(i, gazetteer).getBytes(StandardCharsets.UTF_8);
        ReadResult.Parsed parsed = (ReadResult.Parsed) reader.read("generated.txt", text).get(0);
        out.write(ReportJson.write(parsed.report()));
        out.write('\n');
      }
    }
    return Files.move(part, file);
  }

  private static List<Integer> numbers(String property, String otherwise) {
    return words(property, otherwise).stream().map(Integer::valueOf).toList();
  }

  private static List<String> words(String property, String otherwise) {
    return List.of(System.getProperty(property, otherwise).split(","));
  }
}
