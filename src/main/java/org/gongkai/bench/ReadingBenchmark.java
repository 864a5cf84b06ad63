package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.reader.format.MediaTypes;
import org.gongkai.report.ReadResult;

/**
 * Reads files again and again, each media type apart, on one thread and then on all cores. Files
 * are in memory before the time is taken.
 */
public final class ReadingBenchmark {
  /** How often each file is read before the time is taken. */
  private static final int WARM = 5;

  /** What reading the files of one media type cost. */
  public record Rate(
      String mediaType,
      int threads,
      int files,
      long reads,
      long bytes,
      long reports,
      long nanos,
      long peakBytes,
      long liveBytes) {}

  private record File(String name, byte[] bytes) {}

  private final ReportFiles reader = new ReportFiles(Gazetteer.load());
  private final int repeat;

  /**
   * @param repeat how often each file is read
   */
  public ReadingBenchmark(int repeat) {
    this.repeat = repeat;
  }

  /** Measures each media type on one thread and on {@code cores}; refused files count as read. */
  public List<Rate> run(List<Path> paths, int cores) throws IOException, InterruptedException {
    SortedMap<String, List<File>> groups = new TreeMap<>();
    for (Path path : paths) {
      byte[] bytes = Files.readAllBytes(path);
      String type = MediaTypes.of(bytes).orElse("none");
      groups
          .computeIfAbsent(type, t -> new ArrayList<>())
          .add(new File(path.getFileName().toString(), bytes));
    }
    List<Rate> rates = new ArrayList<>();
    for (var group : groups.entrySet()) {
      List<File> files = group.getValue();
      for (int i = 0; i < WARM; i++) {
        files.forEach(this::read);
      }
      rates.add(measured(group.getKey(), files, 1));
      if (cores > 1) {
        rates.add(measured(group.getKey(), files, cores));
      }
    }
    return Collections.unmodifiableList(rates);
  }

  private Rate measured(String type, List<File> files, int threads) throws InterruptedException {
    System.gc();
    Heap.resetPeak();
    AtomicInteger next = new AtomicInteger();
    int reads = Math.multiplyExact(files.size(), repeat);
    Callable<Long> work =
        () -> {
          long reports = 0;
          for (int i = next.getAndIncrement(); i < reads; i = next.getAndIncrement()) {
            reports += read(files.get(i % files.size()));
          }
          return reports;
        };
    long start = System.nanoTime();
    long reports = together(work, threads);
    long nanos = System.nanoTime() - start;
    long bytes = files.stream().mapToLong(f -> f.bytes().length).sum() * repeat;
    long peak = Heap.peakBytes();
    return new Rate(
        type, threads, files.size(), reads, bytes, reports, nanos, peak, Heap.liveBytes());
  }

  private static long together(Callable<Long> work, int threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long reports = 0;
      for (Future<Long> done : pool.invokeAll(Collections.nCopies(threads, work))) {
        reports += done.get();
      }
      return reports;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file cannot be read", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private long read(File file) {
    return reader.read(file.name(), file.bytes()).stream()
        .filter(ReadResult.Parsed.class::isInstance)
        .count();
  }
}
