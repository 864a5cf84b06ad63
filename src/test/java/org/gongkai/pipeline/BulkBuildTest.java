package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.gongkai.bench.ReportGenerator;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first build is loaded in bulk; nobody can tell from the store, then or later. */
class BulkBuildTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TempDir Path folder;
  private Path files;
  private Path bulk;
  private Path ordinary;

  @BeforeEach
  void copySamplesAndGenerate() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    try (Stream<Path> all = Files.list(Path.of("src/main/resources/samples"))) {
      for (Path path : all.toList()) {
        Files.copy(path, files.resolve(path.getFileName()));
      }
    }
    ReportGenerator generator = new ReportGenerator(1, GAZETTEER);
    for (int i = 0; i < 30; i++) {
      Files.writeString(files.resolve("g" + i + ".txt"), generator.text(i, GAZETTEER));
    }
    Files.copy(Path.of("src/test/resources/reader/township/report.txt"), files.resolve("镇.txt"));
    bulk = folder.resolve("bulk");
    ordinary = folder.resolve("ordinary");
  }

  @Test
  void bothWaysGiveTheSame() throws IOException {
    // The ordinary way: a store that has one report already.
    build(ordinary, List.of(files.resolve("g0.txt")), false);
    build(ordinary, all(), false);
    BuildResult first = build(bulk, all(), false);
    assertThat(first.added()).isEqualTo(36);
    requireSame();

    Path changed = files.resolve("anfu-2020.txt");
    Files.writeString(changed, Files.readString(changed).replace("23985", "23986"));
    Files.delete(files.resolve("镇.txt"));
    Files.delete(files.resolve("fengcheng-approval-bureau-2020.txt"));
    for (Path store : List.of(bulk, ordinary)) {
      BuildResult later = build(store, all(), true);
      assertThat(later.changed()).isEqualTo(1);
      assertThat(later.removed()).isEqualTo(2);
      assertThat(later.unchanged()).isEqualTo(33);
    }
    requireSame();

    for (Path store : List.of(bulk, ordinary)) {
      try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
        publisher.remove(List.of("id/report/360829/2020", "id/report/360981/2020"));
      }
    }
    requireSame();
  }

  @Test
  void filesThatAreRefusedOrRepeatedStopNothing() throws IOException {
    Files.writeString(files.resolve("aaa.txt"), "今天的菜谱。\n");
    Files.copy(files.resolve("g3.txt"), files.resolve("g3-again.txt"));
    BuildResult result = build(bulk, all(), true);
    assertThat(result.added()).isEqualTo(36);
    assertThat(result.refused()).isEqualTo(2);
    BuildResult again = build(bulk, all(), false);
    assertThat(again.unchanged()).isEqualTo(36);
    try (Stream<Path> sources = Files.list(bulk.resolve("sources"))) {
      assertThat(sources).hasSize(36);
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> list = Files.list(files)) {
      return list.toList();
    }
  }

  private static BuildResult build(Path store, List<Path> paths, boolean mirror) {
    List<Entry> entries = new ArrayList<>();
    paths.forEach(p -> entries.add(Entry.of(p)));
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      return publisher.build(entries, new BuildOptions(mirror, false, 2), outcome -> {});
    }
  }

  private void requireSame() throws IOException {
    assertThat(triples(bulk).equals(triples(ordinary))).as("same graph").isTrue();
    assertThat(names(bulk)).isEqualTo(names(ordinary));
  }

  private static Set<Triple> triples(Path store) {
    try (ReportStore opened = ReportStore.open(store)) {
      // The log of changes says when a store was built.
      return opened.read(
          d ->
              d.getDefaultGraph().stream()
                  .filter(t -> !t.getPredicate().equals(Gk.CHANGES))
                  .collect(Collectors.toSet()));
    }
  }

  private static Set<String> names(Path store) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String kind : List.of("sources", "texts", "reports", "registers", "assessments")) {
      try (Stream<Path> all = Files.list(store.resolve(kind))) {
        all.forEach(p -> names.add(kind + "/" + p.getFileName()));
      }
    }
    return names;
  }
}
