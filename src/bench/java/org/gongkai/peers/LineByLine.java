package org.gongkai.peers;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Gives lines to as many mappers as there are threads, each with its own report at a time. */
final class LineByLine implements Engine {
  /** Maps one report. */
  interface Mapper {
    void map(byte[] json, OutputStream out) throws IOException;
  }

  /** Makes a mapper for one thread. */
  interface Maker {
    Mapper make() throws IOException;
  }

  private final Maker maker;
  private final List<Mapper> mappers = new ArrayList<>();

  LineByLine(Maker maker) {
    this.maker = maker;
  }

  @Override
  public void map(Path reports, int threads, OutputStream out) throws IOException {
    while (mappers.size() < threads) {
      mappers.add(maker.make());
    }
    try (BufferedReader lines = Files.newBufferedReader(reports)) {
      if (threads == 1) {
        work(lines, mappers.get(0), out);
        return;
      }
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<?>> workers = new ArrayList<>();
        for (Mapper mapper : mappers.subList(0, threads)) {
          workers.add(pool.submit(() -> work(lines, mapper, out)));
        }
        for (Future<?> worker : workers) {
          worker.get();
        }
      } finally {
        pool.shutdownNow();
      }
    } catch (ExecutionException e) {
      throw new IOException("a thread failed", e.getCause());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void work(BufferedReader lines, Mapper mapper, OutputStream out) {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    try {
      String line = next(lines);
      while (line != null) {
        mapper.map(line.getBytes(StandardCharsets.UTF_8), own);
        synchronized (out) {
          own.writeTo(out);
        }
        own.reset();
        line = next(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String next(BufferedReader lines) throws IOException {
    synchronized (lines) {
      return lines.readLine();
    }
  }
}
