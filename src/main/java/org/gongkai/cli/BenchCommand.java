package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.bench.Benchmark;
import org.gongkai.bench.Measured;
import org.gongkai.bench.ReleaseBenchmark;
import org.gongkai.output.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai bench}. */
@Command(
    name = "bench",
    description =
        "Measure reading, mapping, checking and loading on generated reports; or reading files.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "100,1000,10000",
      description = "How many reports. Default: ${DEFAULT-VALUE}.")
  private List<Integer> sizes = List.of(100, 1000, 10000);

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Equal seeds generate equal reports. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--read",
      description = "Measure reading the files given, each media type apart, and building them.")
  private boolean read;

  @Option(
      names = "--findings",
      description =
          "Measure assessing generated reports with planted contradictions, all at once and after"
              + " one change. Exit code 1 if one is missed or any other is found.")
  private boolean findings;

  @Option(
      names = "--search",
      description = "Measure making the index of words of generated reports, and asking it.")
  private boolean search;

  @Option(
      names = "--release",
      description = "Measure writing the downloads of generated reports, file by file.")
  private boolean release;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "20",
      description = "With --read: how often each file is read. Default: ${DEFAULT-VALUE}.")
  private int repeat = 20;

  @Mixin private FileArguments arguments = new FileArguments();

  BenchCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (repeat < 1) {
      throw new Misuse("--repeat is 1 or more");
    }
    if (read) {
      new ReadingBench(streams.out())
          .run(arguments.entries(streams.err()), repeat, arguments.threads());
      return 0;
    }
    if (arguments.isAnyGiven()) {
      throw new Misuse("files are measured with --read");
    }
    if (sizes.stream().anyMatch(s -> s < 1)) {
      throw new Misuse("--sizes are 1 or more");
    }
    if (findings) {
      return new FindingsBench(streams.out(), seed, arguments.threads()).run(sizes)
          ? 0
          : Main.PROBLEMS;
    }
    if (release) {
      released();
      return 0;
    }
    streams.out().println(search ? SearchBench.HEADER : Measured.HEADER);
    for (int size : sizes) {
      Path directory = Files.createTempDirectory("gongkai-bench");
      streams.out().println(row(size, directory.resolve("store")));
      streams.out().flush();
      FolderTree.delete(directory);
    }
    return 0;
  }

  private String row(int size, Path store) throws IOException {
    return search ? SearchBench.row(size, seed, store) : new Benchmark(seed, store).run(size).row();
  }

  private void released() throws IOException {
    for (int size : sizes) {
      Path directory = Files.createTempDirectory("gongkai-bench");
      new ReleaseBenchmark(seed, streams.out()::println).run(size, directory);
      streams.out().flush();
      FolderTree.delete(directory);
    }
  }
}
