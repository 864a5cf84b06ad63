package org.gongkai.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.sys.JenaSystem;

/**
 * Measures one engine in a process of its own: arguments are the engine, the file of reports, the
 * threads, how many seconds to warm up on the file of the next argument, and how often to measure.
 * Prints a line for each measurement: nanoseconds, bytes, peak heap, nanoseconds of processor time.
 * With {@code -} for the number of measurements the quads themselves go to the file named last.
 */
final class Worker {
  private Worker() {}

  public static void main(String[] args) throws IOException {
    JenaSystem.init();
    Engine engine = Engine.Kind.valueOf(args[0]).make();
    Path reports = Path.of(args[1]);
    int threads = Integer.parseInt(args[2]);
    if (args[3].equals("-")) {
      try (OutputStream out = Files.newOutputStream(Path.of(args[4]))) {
        engine.map(reports, threads, out);
      }
      return;
    }
    long warm = System.nanoTime() + Long.parseLong(args[3]) * 1_000_000_000;
    while (System.nanoTime() < warm) {
      engine.map(Path.of(args[4]), threads, new Counter());
    }
    for (int i = 0; i < Integer.parseInt(args[5]); i++) {
      measure(engine, reports, threads);
    }
    System.exit(0);
  }

  private static void measure(Engine engine, Path reports, int threads) throws IOException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    Counter out = new Counter();
    long cpu = cpu();
    long start = System.nanoTime();
    engine.map(reports, threads, out);
    long nanos = System.nanoTime() - start;
    long used = cpu() - cpu;
    System.out.printf(Locale.ROOT, "MEASURED %d %d %d %d%n", nanos, out.bytes, peakBytes(), used);
  }

  /** Nanoseconds of processor time of the process: little disturbed by what else runs. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }

  /** Counts bytes; counting lines would cost a tenth of the fastest engine's time. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int start, int length) {
      bytes += length;
    }
  }
}
