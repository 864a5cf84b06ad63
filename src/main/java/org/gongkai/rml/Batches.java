package org.gongkai.rml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;

/** Gathers records into batches, has them mapped by several threads, and writes them in order. */
final class Batches implements RecordSource.Visitor, AutoCloseable {
  // Enough that a hand-over costs nothing beside the mapping, few enough to wait in memory.
  private static final int RECORDS = 64;
  private static final long BYTES = 1 << 16;
  private static final int WAITING = 3;

  private final RmlPlan plan;
  private final Map<RefObject, Map<List<String>, List<Node>>> joins;
  private final RecordMapper.Lines out;
  private final Consumer<RmlProblem> told;
  private final int threads;
  private final Optional<ExecutorService> workers;
  private final Deque<Future<Batch>> running = new ArrayDeque<>();
  private final Deque<Batch> idle = new ArrayDeque<>();
  private Batch open;
  private PlannedSource source;
  private int sourceNumber;
  private long records;
  private long bytes;
  private RecordMapper.Counts counts = RecordMapper.Counts.NONE;

  Batches(
      RmlPlan plan,
      Map<RefObject, Map<List<String>, List<Node>>> joins,
      int threads,
      RecordMapper.Lines out,
      Consumer<RmlProblem> told) {
    this.plan = plan;
    this.joins = joins;
    this.out = out;
    this.told = told;
    this.threads = threads;
    this.workers =
        threads > 1 ? Optional.of(Executors.newFixedThreadPool(threads)) : Optional.empty();
    this.open = new Batch(plan, joins);
  }

  void begin(PlannedSource next, int number) throws IOException {
    hand();
    source = next;
    sourceNumber = number;
    records = 0;
  }

  @Override
  public void header(List<String> columns) {
    source.check(columns);
  }

  @Override
  public void record(SourceRecord record) throws IOException {
    open.add(source, record, new BlankNodes.OfOneRecord(sourceNumber, records++));
    bytes += record.size();
    if (open.size() == RECORDS || bytes >= BYTES) {
      hand();
    }
  }

  private void hand() throws IOException {
    bytes = 0;
    if (open.size() == 0) {
      return;
    }
    Batch full = open;
    if (workers.isEmpty()) {
      full.run();
      write(full);
      return;
    }
    running.add(workers.get().submit(full::run));
    if (running.size() > threads * WAITING) {
      write(await(running.remove()));
    }
    open = idle.isEmpty() ? new Batch(plan, joins) : idle.remove();
  }

  private void write(Batch batch) throws IOException {
    out.write(batch.bytes(), batch.length());
    batch.problems().forEach(told);
    counts = counts.plus(batch.counts());
    batch.clear();
    if (workers.isPresent()) {
      idle.add(batch);
    }
  }

  private static Batch await(Future<Batch> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  RecordMapper.Counts finish() throws IOException {
    hand();
    for (Future<Batch> future : List.copyOf(new ArrayList<>(running))) {
      write(await(future));
    }
    running.clear();
    return counts;
  }

  @Override
  public void close() {
    workers.ifPresent(ExecutorService::shutdownNow);
  }
}
