package org.gongkai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets any number of threads of one process write to a store: one thread takes what waits and
 * writes it in one transaction. What fails, fails for its caller alone. Compacts the store when
 * that is due, beside the writing.
 */
public final class WriteQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriteQueue.class);

  /** Writes in one transaction at most: some hundred reports are quick. */
  private static final int TOGETHER = 100;

  /** Writes that wait at most; whoever comes then waits until there is room. */
  private static final int WAITING = 1000;

  /** One write and who waits for it; without a write it is the end. */
  private record Entry<T>(Function<Writing, T> write, CompletableFuture<T> done) {
    /** Writes; gives what is to be told once it is committed. */
    Runnable applied(Writing writing) {
      T result = write.apply(writing);
      return () -> done.complete(result);
    }
  }

  private static final Entry<Object> END = new Entry<>(w -> w, new CompletableFuture<>());

  private final ReportStore store;
  private final BlockingQueue<Entry<?>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::run, "gongkai-write");
  private final AtomicBoolean compacting = new AtomicBoolean();
  private Thread compactor = new Thread("gongkai-compact");
  private boolean closed;

  private WriteQueue(ReportStore store) {
    this.store = store;
  }

  /** A queue in front of a store, which stays open when the queue is closed. */
  public static WriteQueue before(ReportStore store) {
    WriteQueue queue = new WriteQueue(store);
    queue.writer.start();
    return queue;
  }

  /** Adds a report or brings it to a new state; done once every new reader sees it. */
  public CompletableFuture<Change> replace(Revision revision) {
    return submit(writing -> writing.replace(List.of(revision)).get(0));
  }

  /** Takes a report out; an empty change where there is none. */
  public CompletableFuture<Change> remove(String address) {
    return submit(writing -> writing.remove(List.of(address)).get(0));
  }

  /**
   * Any write, or several that belong together.
   *
   * @param write may be called twice, in transactions of which one is not committed: if another
   *     write fails that was to be committed with it
   */
  public synchronized <T> CompletableFuture<T> submit(Function<Writing, T> write) {
    if (closed) {
      throw new IllegalStateException("The queue is closed");
    }
    Entry<T> entry = new Entry<>(write, new CompletableFuture<>());
    put(entry);
    return entry.done();
  }

  private void put(Entry<?> entry) {
    try {
      queue.put(entry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before it was queued", e);
    }
  }

  private void run() {
    List<Entry<?>> batch = new ArrayList<>();
    try {
      for (Entry<?> first = take(); first != END; first = take()) {
        batch.clear();
        batch.add(first);
        while (batch.size() < TOGETHER && queue.peek() != null && queue.peek() != END) {
          batch.add(queue.remove());
        }
        write(List.copyOf(batch));
        compactIfDue();
      }
    } finally {
      batch.addAll(leftover());
      batch.forEach(
          e -> e.done().completeExceptionally(new IllegalStateException("The writer has ended")));
    }
  }

  /** What nobody will write, if the writer ended otherwise than by {@link #close}. */
  private List<Entry<?>> leftover() {
    List<Entry<?>> left = new ArrayList<>();
    queue.drainTo(left); // lets go who waits for room
    synchronized (this) {
      closed = true;
    }
    queue.drainTo(left);
    return left;
  }

  private Entry<?> take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  private void write(List<Entry<?>> batch) {
    try {
      List<Runnable> told =
          store.whole(writing -> batch.stream().map(e -> e.applied(writing)).toList());
      told.forEach(Runnable::run);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).done().completeExceptionally(e);
      } else {
        // Nothing of it was committed, and nobody knows whose fault it is.
        batch.forEach(entry -> write(List.of(entry)));
      }
    }
  }

  private void compactIfDue() {
    if (compacting.compareAndSet(false, true)) {
      compactor = new Thread(this::compact, "gongkai-compact");
      compactor.start();
    }
  }

  /** A store that cannot be compacted is still written; it is tried again by the next queue. */
  private void compact() {
    try {
      store.compactIfDue();
      compacting.set(false);
    } catch (StoreException e) {
      LOG.error("The store grows: it could not be compacted", e);
    }
  }

  /** Takes nothing more; waits until all that was queued is written, and for a compaction. */
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        put(END);
      }
    }
    try {
      writer.join();
      compactor.join(); // the writer has ended: it is the last one
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
