package org.gongkai.store;

import static org.gongkai.store.SampleReports.IDENTITY;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What the second process of a test does with a store, until it is killed. */
final class ChildMain {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private ChildMain() {}

  public static void main(String[] args) throws InterruptedException {
    Path directory = Path.of(args[0]);
    switch (args[1]) {
      case "hold" -> hold(directory);
      case "stop" -> stopInside(directory, Integer.parseInt(args[2]));
      case "committed" -> committed(directory);
      case "fill" -> fill(directory, args[2]);
      case "compact" -> compact(directory);
      case "loop" -> loop(directory, Integer.parseInt(args[2]));
      default -> throw new IllegalArgumentException(args[1]);
    }
  }

  private static void hold(Path directory) throws InterruptedException {
    ReportStore.open(directory);
    OUT.println("open");
    new CountDownLatch(1).await();
  }

  /** Stops for ever in the open transaction, when so many reports in it have been mapped again. */
  private static void stopInside(Path directory, int after) {
    AtomicInteger mapped = new AtomicInteger();
    ReportStore store =
        ReportStore.open(
            directory,
            IDENTITY,
            parsed -> {
              if (mapped.incrementAndGet() == after) {
                OUT.println("inside");
                forever();
              }
              return SampleReports.mapped(parsed);
            });
    store.replace(Batches.version(2));
  }

  /** Stops for ever after a commit that could not delete its files yet. */
  private static void committed(Path directory) {
    ReportStore store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    store.read(
        data -> {
          Thread writer = new Thread(() -> store.replace(Batches.version(2)));
          writer.start();
          join(writer);
          OUT.println("committed");
          forever();
          return data;
        });
  }

  /** Stops for ever while statements are loaded in bulk, or when they are and nobody sees them. */
  private static void fill(Path directory, String when) {
    ReportStore store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    store.fill(
        writing -> {
          writing.replace(Batches.version(2));
          return stop("loading", when);
        },
        writing -> stop("loaded", when));
  }

  private static String stop(String where, String when) {
    if (where.equals(when)) {
      OUT.println("inside");
      forever();
    }
    return where;
  }

  private static void compact(Path directory) {
    ReportStore store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    OUT.println("begin");
    while (store.compact()) {
      OUT.println("compacted");
    }
  }

  private static void loop(Path directory, int from) {
    ReportStore store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    for (int version = from; ; version++) {
      List<Revision> batch = Batches.version(version);
      store.replace(batch);
      OUT.println(version);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void forever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
