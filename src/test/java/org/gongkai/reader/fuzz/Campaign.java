package org.gongkai.reader.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One target run by Jazzer in a Java process of its own, in {@code target/fuzz/NAME}. */
final class Campaign {
  private static final Path ROOT = Path.of("target/fuzz");
  private static final Path MENDED = Path.of("src/test/resources/fuzz");
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final int SLOW = 10; // seconds that one input may take at most

  /** How long all of it may take where the number of runs is that of the normal build. */
  private static final int NORMAL_SECONDS = 300;

  /**
   * What came of it.
   *
   * @param runs that Jazzer says it made; 0 if it did not end well
   * @param crashes the inputs that failed
   * @param log everything it printed
   */
  record Outcome(long runs, List<Path> crashes, Path log) {}

  private final Target target;
  private final Path folder;

  Campaign(Target target) {
    this.target = target;
    this.folder = ROOT.resolve(target.name());
  }

  /**
   * Runs it.
   *
   * @param runs how many inputs; for the number of the normal build the random numbers are always
   *     the same and the corpus starts from the seeds, for others both go on from what there is
   */
  Outcome run(long runs) throws IOException, InterruptedException {
    boolean isNormal = runs == target.runs();
    Path corpus = folder.resolve(isNormal ? "corpus-of-build" : "corpus");
    if (isNormal) {
      empty(corpus);
    }
    Files.createDirectories(corpus);
    empty(folder.resolve("crashes"));
    Files.createDirectories(folder.resolve("crashes"));
    seeds();
    Dictionary.write(folder.resolve("dictionary.txt"));
    Path log = folder.resolve("log.txt");
    List<String> command = command(runs, corpus, isNormal);
    command.add(isNormal ? "-seed=1" : "-seed=0");
    command.add("-max_total_time=" + (isNormal ? NORMAL_SECONDS : 0));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      process.waitFor();
    } finally {
      process.destroy();
    }
    return new Outcome(done(log), files(folder.resolve("crashes")), log);
  }

  private List<String> command(long runs, Path corpus, boolean isNormal) {
    String path = System.getProperty("java.class.path");
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-XX:+UseSerialGC",
            isNormal ? "-XX:TieredStopAtLevel=1" : "-XX:TieredStopAtLevel=4", // short runs
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-cp",
            System.getProperty("surefire.test.class.path", path),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.type(),
            "--instrumentation_includes=org.gongkai.**",
            "--custom_hook_includes=org.gongkai.**",
            "-report_slow_units=" + SLOW,
            "-len_control=0",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder.resolve("crashes") + "/",
            "-dict=" + folder.resolve("dictionary.txt"),
            "-runs=" + runs,
            "-max_len=" + target.longest(),
            "-timeout=" + SLOW,
            "-rss_limit_mb=0", // the heap is what is bounded; the rest is the machine's
            corpus.toString(),
            folder.resolve("seeds").toString()));
  }

  /**
   * Writes the seeds, all of them one behind the other, and the inputs that failed once. Jazzer
   * makes no input longer than the longest it has.
   */
  private void seeds() throws IOException {
    empty(folder.resolve("seeds"));
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    int number = 0;
    for (byte[] seed : target.seeds().get()) {
      Files.write(seeds.resolve("%03d".formatted(number++)), seed);
      joined.writeBytes(seed);
    }
    int length = Math.min(target.longest(), joined.size());
    Files.write(seeds.resolve("joined"), Arrays.copyOf(joined.toByteArray(), length));
    for (Path mended : mended(target.name())) {
      Files.copy(mended, seeds.resolve("%03d".formatted(number++)));
    }
  }

  /** The inputs that failed once, kept as cases. */
  static List<Path> mended(String name) throws IOException {
    return files(MENDED.resolve(name));
  }

  private static long done(Path log) throws IOException {
    Matcher done = DONE.matcher(Files.readString(log));
    return done.find() ? Long.parseLong(done.group(1)) : 0;
  }

  private static void empty(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
