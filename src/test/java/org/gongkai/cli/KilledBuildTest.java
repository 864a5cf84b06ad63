package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.gongkai.bench.ReportGenerator;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of several batches that is killed half way leaves the old state whole. */
class KilledBuildTest {
  private static final int FILES = 250;
  private static final int WRITTEN = 120;
  private static final long PATIENCE_MILLIS = 180_000;

  @TempDir Path folder;

  @Test
  void theOldStateIsWhole() throws Exception {
    Path store = folder.resolve("store");
    String samples = SampleStore.SAMPLES.toString();
    assertThat(Console.run("build", "--store", store.toString(), samples).code()).isZero();
    Set<Triple> before = triples(store);
    Process build = build(store, generated());
    waitUntilHalfWritten(store, build);
    build.destroyForcibly().waitFor();
    assertThat(triples(store).equals(before)).as("the graph is the old one").isTrue();
    assertThat(sources(store)).isEqualTo(5);
    Console again = Console.run("build", "--store", store.toString(), samples);
    assertThat(again.out()).contains("5 unchanged");
  }

  /** Into a store without reports a build is loaded in bulk. */
  @Test
  void theEmptyStoreIsEmptyAgain() throws Exception {
    Path store = folder.resolve("store");
    Path files = generated();
    Path none = Files.writeString(folder.resolve("菜谱.txt"), "今天的菜谱。\n");
    assertThat(Console.run("build", "--store", store.toString(), none.toString()).code()).isOne();
    Set<Triple> before = triples(store);
    Process build = build(store, files);
    waitUntilHalfWritten(store, build);
    assertThat(store.resolve("tdb2/building")).isDirectory();
    build.destroyForcibly().waitFor();
    assertThat(triples(store).equals(before)).as("only the registers are there").isTrue();
    assertThat(sources(store)).isZero();
    Console again = Console.run("build", "--store", store.toString(), files.toString());
    assertThat(again.out()).contains(FILES + " reports added");
    assertThat(store.resolve("tdb2/building")).doesNotExist();
  }

  private Path generated() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Gazetteer gazetteer = Gazetteer.load();
    ReportGenerator generator = new ReportGenerator(1, gazetteer);
    for (int i = 0; i < FILES; i++) {
      Files.writeString(files.resolve(i + ".txt"), generator.text(i, gazetteer));
    }
    return files;
  }

  private static Process build(Path store, Path files) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "build",
            "--store",
            store.toString(),
            files.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** More sources on disk than one batch has: the transaction is open, its first batch is in it. */
  private static void waitUntilHalfWritten(Path store, Process build) throws Exception {
    for (long waited = 0; sources(store) < WRITTEN; waited += 20) {
      assertThat(build.isAlive()).as("still building").isTrue();
      assertThat(waited).isLessThan(PATIENCE_MILLIS);
      Thread.sleep(20);
    }
  }

  private static long sources(Path store) throws IOException {
    try (Stream<Path> files = Files.list(store.resolve("sources"))) {
      return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}")).count();
    }
  }

  private static Set<Triple> triples(Path store) {
    try (ReportStore opened = ReportStore.open(store)) {
      return opened.read(
          d ->
              d.getDefaultGraph().stream()
                  .filter(t -> !ChangeLog.isPointer(t))
                  .collect(Collectors.toSet()));
    }
  }
}
