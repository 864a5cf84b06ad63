package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.gongkai.pipeline.Remapping;
import org.gongkai.store.ReportStore;
import org.gongkai.store.StoreIdentity;
import org.gongkai.vocab.Gk;
import org.gongkai.web.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real reports, built by the real command and served, are followed from empty to equal. */
class MirrorTest {
  @TempDir Path folder;

  private final int port = ServedSamples.freePort();
  private final String base = "http://localhost:" + port + "/";
  private final Follower mirror = new Follower(base + "changes");
  private Path files;
  private Path store;

  @BeforeEach
  void copySamples() throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
    store = folder.resolve("store");
    try (Stream<Path> samples = Files.list(SampleStore.SAMPLES)) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, files.resolve(sample.getFileName()));
      }
    }
  }

  @Test
  void followsThroughBuildsRestartsRemovalsAndACompaction() throws IOException {
    build();
    followAndCompare(10); // five reports, and what was found in each
    Path anfu = files.resolve("anfu-2020.txt");
    Files.writeString(anfu, Files.readString(anfu).replace("23985", "23986"));
    Files.delete(files.resolve("gaoan-2019.txt"));
    Path town = Path.of("src/test/resources/reader/township/report.txt");
    Files.copy(town, files.resolve("镇.txt"));
    build();
    followAndCompare(10);
    run("compact", "--store", store.toString());
    run("remove", "--store", store.toString(), "id/report/360981/行政审批局/2020");
    followAndCompare(8);
  }

  @Test
  void followsWhileTheServerRuns() throws IOException {
    build();
    ReportStore open = open();
    try (ServedSamples served = ServedSamples.serve(open, port)) {
      assertThat(served.base()).isEqualTo(base);
      mirror.follow();
      open.remove(List.of("id/report/360981/行政审批局/2020", "id/report/360829/2020"));
      mirror.follow();
      assertThat(mirror.things()).hasSize(8); // three reports, and what was found in all five
      open.compact();
      mirror.follow();
      compare(open);
    }
  }

  private ReportStore open() {
    StoreIdentity identity;
    try (ReportStore read = ReportStore.open(store)) {
      assertThat(read.reports()).hasSize(5);
      identity = read.identity();
    }
    return ReportStore.open(store, identity, new Remapping(identity)::statements);
  }

  private void build() {
    run("build", "--mirror", "--store", store.toString(), "--base", base, files.toString());
  }

  private static void run(String... command) {
    Console console = Console.run(command);
    assertThat(console.code()).as(console.err()).isZero();
  }

  private void followAndCompare(int things) {
    ReportStore open = ReportStore.open(store);
    try (ServedSamples served = ServedSamples.serve(open, port)) {
      assertThat(served.base()).isEqualTo(base);
      mirror.follow();
      assertThat(mirror.things()).hasSize(things);
      compare(open);
    }
  }

  /** The mirror and the register together are the graph, but for what only points to the log. */
  private void compare(ReportStore open) {
    Set<Triple> stored = open.read(d -> d.getDefaultGraph().stream().collect(Collectors.toSet()));
    stored.removeIf(t -> Set.of(Gk.CHANGES, Gk.REGISTER).contains(t.getPredicate()));
    DatasetGraph copy = DatabaseMgr.createDatasetGraph(); // numbers as the store writes them
    Set<Triple> mirrored =
        Txn.calculateWrite(
            copy,
            () -> {
              Graph graph = copy.getDefaultGraph();
              mirror.graph().forEach(graph::add);
              return graph.stream().collect(Collectors.toSet());
            });
    assertThat(minus(mirrored, stored)).isEmpty();
    assertThat(minus(minus(stored, mirrored), register())).isEmpty();
    assertThat(mirrored).hasSizeGreaterThan(3000);
  }

  private Set<Triple> register() {
    try (Stream<Path> registers = Files.list(store.resolve("registers"))) {
      Path file = registers.findFirst().orElseThrow();
      DatasetGraph copy = DatabaseMgr.createDatasetGraph();
      return Txn.calculateWrite(
          copy,
          () -> {
            RDFDataMgr.read(copy.getDefaultGraph(), file.toUri().toString());
            return copy.getDefaultGraph().stream().collect(Collectors.toSet());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Triple> minus(Set<Triple> all, Set<Triple> without) {
    Set<Triple> rest = new HashSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}
