package org.gongkai.loads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.exec.QueryExec;
import org.gongkai.pipeline.ParsedBuild;
import org.gongkai.store.Change;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.WriteQueue;

/**
 * Single reports are replaced in a large store while two threads ask. Each replacement changes
 * every figure of its report.
 */
final class DailyChanges {
  private static final int WARM = 30;
  private static final int SINGLE = 100;
  private static final int WRITERS = 10;
  private static final int EACH = 10;
  private static final String FIGURES =
      "PREFIX gk: <https://w3id.org/gongkai/def/> PREFIX qb: <http://purl.org/linked-data/cube#>"
          + " SELECT * { <%s> gk:table ?s . ?s qb:observation ?c . ?c gk:count ?n }";

  private final ParsedBuild build = new ParsedBuild(true, 1);
  private final Path directory;
  private final List<String> lines;

  /**
   * @param changed the reports of the store with other figures, one a line
   */
  DailyChanges(Path directory, Path changed) {
    this.directory = directory;
    this.lines = ParsedBuild.lines(changed, 0, WARM + SINGLE + WRITERS * EACH);
  }

  void run(int days) throws IOException {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (ReportStore store = build.open(directory);
        WriteQueue queue = WriteQueue.before(store)) {
      System.out.printf("STORE %d reports%n", store.reports().size());
      for (int i = 0; i < 2; i++) {
        int seed = i;
        CompletableFuture.runAsync(() -> ask(store, new Random(seed), over), readers);
      }
      single(store, queue, 0, WARM, "warming up");
      single(store, queue, WARM, WARM + SINGLE, "single");
      together(queue);
      over.set(true);
      readers.shutdown();
      year(queue, days);
    }
  }

  /** The figures of some report, again and again, as its page asks for them. */
  private static void ask(ReportStore store, Random random, AtomicBoolean over) {
    List<String> reports = store.reports();
    List<Long> nanos = new ArrayList<>();
    while (!over.get()) {
      String report = ParsedBuild.BASE + reports.get(random.nextInt(reports.size()));
      long start = System.nanoTime();
      store.read(
          data -> QueryExec.dataset(data).query(FIGURES.formatted(report)).select().materialize());
      nanos.add(System.nanoTime() - start);
    }
    System.out.printf("READER %d queries, %s%n", nanos.size(), Meter.spread(nanos));
  }

  private void single(ReportStore store, WriteQueue queue, int from, int to, String what) {
    List<Long> whole = new ArrayList<>();
    List<Long> written = new ArrayList<>();
    long statements = 0;
    for (String line : lines.subList(from, to)) {
      long start = System.nanoTime();
      Revision revision = build.revision(line);
      long mapped = System.nanoTime();
      Change change = queue.replace(revision).join();
      if (!Arrays.equals(store.parsed(revision.report()).orElseThrow(), revision.json())) {
        throw new IllegalStateException("not seen");
      }
      long seen = System.nanoTime();
      whole.add(seen - start);
      written.add(seen - mapped);
      statements += change.added() + change.removed();
    }
    System.out.printf(
        "CHANGED %s, %d statements each: mapped, checked and seen %s; handed in and seen %s%n",
        what, statements / (to - from), Meter.spread(whole), Meter.spread(written));
  }

  private void together(WriteQueue queue) {
    List<Revision> all =
        lines.subList(WARM + SINGLE, lines.size()).stream().map(build::revision).toList();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    long start = System.nanoTime();
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      List<Revision> mine = all.subList(w * EACH, (w + 1) * EACH);
      done.add(
          CompletableFuture.runAsync(
              () -> mine.stream().map(queue::replace).toList().forEach(CompletableFuture::join),
              writers));
    }
    done.forEach(CompletableFuture::join);
    writers.shutdown();
    System.out.printf(
        Locale.ROOT,
        "TOGETHER %d reports of %d writers in %.2f s%n",
        all.size(),
        WRITERS,
        (System.nanoTime() - start) / 1e9);
  }

  /** One changed report a day; the same ones again and again, with their figures of before. */
  private void year(WriteQueue queue, int days) throws IOException {
    long before = Meter.bytes(directory.resolve("tdb2"));
    long most = before;
    long total = 0;
    long last = before;
    int compactions = 0;
    List<Long> nanos = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      String line = lines.get(day % lines.size());
      boolean odd = day / lines.size() % 2 == 0;
      Revision revision = build.revision(odd ? otherFigures(line) : line);
      long start = System.nanoTime();
      queue.replace(revision).join();
      nanos.add(System.nanoTime() - start);
      long now = Meter.bytes(directory.resolve("tdb2"));
      if (now < last) {
        compactions++;
      } else {
        total += now - last;
      }
      last = now;
      most = Math.max(most, now);
    }
    System.out.printf(
        Locale.ROOT,
        "YEAR %d days: %.0f MB before, %.0f MB after, %.0f MB at most, %.2f MB written a day, made"
            + " smaller %d times; %s%n",
        days,
        before / 1e6,
        last / 1e6,
        most / 1e6,
        total / 1e6 / Math.max(1, days),
        compactions,
        Meter.spread(nanos));
  }

  /** Another last digit for every figure; where it stands is not changed. */
  private static String otherFigures(String line) {
    return line.replaceAll("(\"count\":\\d*)[0-8](?=[,}])", "$19");
  }
}
