package org.gongkai.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things at once and hands the results on in the order of the things. At most four
 * results a thread wait, so memory does not grow with their number.
 *
 * @param <T> the things
 * @param <R> what becomes of one
 */
final class InOrder<T, R> {
  private static final int WAITING = 4;

  private final Function<T, R> work;
  private final BiFunction<T, Throwable, R> fault;

  /**
   * @param work may run on any thread
   * @param fault what a thing comes to whose work throws; the others go on
   */
  InOrder(Function<T, R> work, BiFunction<T, Throwable, R> fault) {
    this.work = work;
    this.fault = fault;
  }

  /** Hands every result to {@code taker}, on this thread. */
  void run(Iterable<T> things, int threads, Consumer<R> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    try {
      Deque<Started<T, R>> started = new ArrayDeque<>();
      Iterator<T> rest = things.iterator();
      while (rest.hasNext() || !started.isEmpty()) {
        while (rest.hasNext() && started.size() < WAITING * threads) {
          T thing = rest.next();
          started.add(new Started<>(thing, pool.submit(() -> work.apply(thing))));
        }
        taker.accept(result(started.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private record Started<T, R>(T thing, Future<R> result) {}

  private R result(Started<T, R> started) {
    try {
      return started.result().get();
    } catch (ExecutionException e) {
      return fault.apply(started.thing(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** A program that ends waits for none of them. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "gongkai-file");
    thread.setDaemon(true);
    return thread;
  }
}
