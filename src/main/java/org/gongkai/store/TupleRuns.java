package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * More tuples than memory holds, to be read in each order. They are sorted in chunks on a thread of
 * its own while the next ones come; the chunks lie in files, 72 bytes a tuple, and are merged when
 * they are read. Three chunks are in memory at most, and what sorting one takes: 90 MB.
 */
final class TupleRuns implements AutoCloseable {
  /** Of one tuple in a file. */
  static final int BYTES = 24;

  private final Path folder;
  private final ExecutorService sorter =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "gongkai-sort");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Future<?>> sorted = new ArrayList<>();
  private final int chunkTuples;
  private TupleChunk chunk;

  /**
   * @param folder empty; what is left in it is the caller's to delete
   */
  TupleRuns(Path folder) {
    this(folder, TupleChunk.TUPLES);
  }

  /** With chunks of another size, at most {@link TupleChunk#TUPLES}. */
  TupleRuns(Path folder, int chunkTuples) {
    this.folder = folder;
    this.chunkTuples = chunkTuples;
    this.chunk = new TupleChunk(chunkTuples);
  }

  static Path file(Path folder, IndexOrder order, int number) {
    return folder.resolve(order + "-" + number);
  }

  void add(long subject, long predicate, long object) throws IOException {
    chunk.add(subject, predicate, object);
    if (chunk.isFull()) {
      sortChunk();
    }
  }

  private void sortChunk() throws IOException {
    if (sorted.size() > 1) {
      await(sorted.get(sorted.size() - 2));
    }
    TupleChunk full = chunk;
    int number = sorted.size();
    sorted.add(
        sorter.submit(
            () -> {
              full.write(folder, number);
              return full;
            }));
    chunk = new TupleChunk(chunkTuples);
  }

  /** Ends adding. */
  void finish() throws IOException {
    if (!chunk.isEmpty()) {
      sortChunk();
    }
    chunk = new TupleChunk(0);
    for (Future<?> run : sorted) {
      await(run);
    }
  }

  /** All tuples, each once, smallest first; the order must not be read twice at the same time. */
  MergedTuples in(IndexOrder order) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < sorted.size(); number++) {
      files.add(file(folder, order, number));
    }
    return MergedTuples.of(files);
  }

  private static void await(Future<?> run) throws IOException {
    try {
      run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("sorting failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    sorter.shutdownNow();
  }
}
