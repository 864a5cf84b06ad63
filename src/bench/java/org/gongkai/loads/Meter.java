package org.gongkai.loads;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes the time, and prints it for the process that asked. */
final class Meter {
  private final long cpu = cpu();
  private final long start = System.nanoTime();

  /** Prints seconds, seconds of processor time and the most heap so far. */
  void print(String what) {
    System.out.printf(
        Locale.ROOT,
        "MEASURED %s: %.2f s, %.2f s of processor, peak %d MB%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (cpu() - cpu) / 1e9,
        peakBytes() / 1_000_000);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }

  /** Middle, the value that 95 of a hundred stay under, and the most, in milliseconds. */
  static String spread(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 95 %% %.1f ms, most %.1f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  /** Bytes of all files in and below a folder, as long as they say they are. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long bytes = 0;
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(path);
      }
      return bytes;
    }
  }
}
