package org.gongkai.loads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.output.FolderTree;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code mvn -Pbench test -Dtest=LoadsTest} measures; {@code -Dloads.size=10000}, {@code
 * -Dloads.runs=3}, {@code -Dloads.heap=2g} and {@code -Dloads.days=365} choose what, {@code
 * -Dtest='LoadsTest#loading'} one of the parts. Each measurement is a process of its own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadsTest {
  private static final Path FOLDER = Path.of("target", "loads");

  private static final String PROGRAM = "org.gongkai.cli.Main";

  private final int size = Integer.getInteger("loads.size", 1000);
  private final int runs = Integer.getInteger("loads.runs", 1);
  private final int days = Integer.getInteger("loads.days", 365);
  private final String heap = System.getProperty("loads.heap", "2g");

  /** A whole build from parsed reports, and TDB2's loaders on the same statements as a file. */
  @Test
  @Order(1)
  void loading() throws Exception {
    Path reports = reports(1);
    Path statements = FOLDER.resolve("statements-" + size + ".nt");
    for (int run = 0; run < runs; run++) {
      worker("build", reports.toString(), fresh("store").toString(), "check");
      if (Files.notExists(statements)) {
        worker("export", FOLDER.resolve("store").toString(), statements.toString());
      }
      worker("build", reports.toString(), fresh("unchecked").toString(), "-");
      worker("parallel", statements.toString(), fresh("bare").toString());
      worker("phased", statements.toString(), fresh("bare").toString());
    }
  }

  /** Single changes with readers, ten writers, and a year of days. */
  @Test
  @Order(2)
  void changes() throws Exception {
    worker("changes", store().toString(), reports(2).toString(), "" + days);
  }

  @Test
  @Order(3)
  void predicates() throws Exception {
    worker("predicates", store().toString());
  }

  /** Load time and bytes of HDT, and the questions asked of both. */
  @Test
  @Order(4)
  void release() throws Exception {
    Path hdt = fresh("hdt").resolve("release.hdt");
    Files.createDirectories(hdt.getParent());
    worker("hdt", store().toString(), hdt.toString());
    worker("ask-store", store().toString());
    worker("ask-hdt", hdt.toString());
  }

  /** Pages, data and questions of a served store, asked by one client and by several at once. */
  @Test
  @Order(5)
  void serving() throws Exception {
    Path store = FOLDER.resolve("served-" + size);
    if (Files.notExists(store.resolve("store.properties"))) {
      Path texts = FOLDER.resolve("texts-" + size);
      worker("texts", "1", "" + size, texts.toString());
      FolderTree.delete(store);
      print("build", started(PROGRAM, "build", "--store", store.toString(), texts.toString()));
    }
    Process server = started(PROGRAM, "serve", "--port", "0", "--store", store.toString());
    try {
      new Serving(Serving.port(server)).run();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Path store() throws Exception {
    Path store = FOLDER.resolve("store");
    if (Files.notExists(store.resolve("store.properties"))) {
      worker("build", reports(1).toString(), fresh("store").toString(), "check");
    }
    return store;
  }

  private Path reports(int seed) throws Exception {
    Path file = FOLDER.resolve("reports-" + size + "-" + seed + ".jsonl");
    if (Files.notExists(file)) {
      Files.createDirectories(FOLDER);
      worker("generate", "" + seed, "" + size, file.toString());
    }
    return file;
  }

  private static Path fresh(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    FolderTree.delete(folder);
    return folder;
  }

  private void worker(String... args) throws IOException, InterruptedException {
    print(args[0], started("org.gongkai.loads.Worker", args));
  }

  private Process started(String main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseParallelGC",
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void print(String what, Process process) throws IOException, InterruptedException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(line -> System.out.println(what + " | " + line));
    }
    assertEquals(0, process.waitFor(), what + " failed");
  }
}
