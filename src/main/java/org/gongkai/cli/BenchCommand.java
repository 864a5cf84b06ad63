package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.bench.Benchmark;
import org.gongkai.bench.Measured;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai bench}. */
@Command(
    name = "bench",
    description = "Measure reading, mapping, checking and loading on generated reports.",
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

  BenchCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (sizes.stream().anyMatch(s -> s < 1)) {
      throw new Misuse("--sizes are 1 or more");
    }
    streams.out().println(Measured.HEADER);
    for (int size : sizes) {
      Path directory = Files.createTempDirectory("gongkai-bench");
      streams.out().println(new Benchmark(seed, directory.resolve("store")).run(size).row());
      streams.out().flush();
      Benchmark.delete(directory);
    }
    return 0;
  }
}
