package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class WriteQueueTest {
  private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
  private static final Node COUNT = NodeFactory.createURI("https://w3id.org/gongkai/def/count");

  @TempDir Path directory;
  private final ExecutorService others = Executors.newCachedThreadPool();
  private ReportStore store;
  private WriteQueue queue;

  @BeforeEach
  void make() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
    queue = WriteQueue.before(store);
  }

  @AfterEach
  void close() {
    others.shutdownNow();
    queue.close();
    store.close();
  }

  @Test
  void whatIsDoneIsSeen() {
    int size = SampleReports.city().statements().own().size();
    assertThat(queue.replace(SampleReports.city()).join())
        .isEqualTo(new Change(SampleReports.CITY, size, 0));
    assertThat(SampleReports.published(store)).isEqualTo(SampleReports.city().statements().own());
    assertThat(queue.remove(SampleReports.CITY).join().removed()).isEqualTo(size);
    assertThat(queue.remove(SampleReports.CITY).join().isEmpty()).isTrue();
  }

  @Test
  void whatWaitsIsWrittenInOneTransaction() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger transactions = new AtomicInteger();
    CompletableFuture<Boolean> first = queue.submit(w -> await(go));
    List<CompletableFuture<Writing>> waiting = new ArrayList<>();
    for (Revision revision : Batches.version(1)) {
      waiting.add(
          queue.submit(
              w -> {
                w.replace(List.of(revision));
                return w;
              }));
    }
    go.countDown();
    first.join();
    waiting.stream()
        .map(CompletableFuture::join)
        .distinct()
        .forEach(w -> transactions.incrementAndGet());
    assertThat(transactions).hasValue(1);
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(1));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBadRevisionFailsForItsCallerAlone() {
    CountDownLatch go = new CountDownLatch(1);
    queue.submit(w -> await(go));
    Revision city = SampleReports.city();
    Revision bad =
        new Revision("id/report/另一个/2020", city.json(), city.statements(), city.source());
    var good = queue.replace(SampleReports.bureau2020());
    var wrong = queue.replace(bad);
    var late =
        queue.submit(
            w -> {
              w.replace(List.of(SampleReports.correctedCity()));
              throw new IllegalStateException("写了一半");
            });
    var other = queue.replace(SampleReports.bureau2021());
    go.countDown();
    assertThatThrownBy(wrong::join).hasMessageContaining("No own statement");
    assertThatThrownBy(late::join).hasMessageContaining("写了一半");
    assertThat(good.join().added()).isPositive();
    assertThat(other.join().added()).isPositive();
    assertThat(store.reports())
        .containsExactly(SampleReports.BUREAU_2020, SampleReports.BUREAU_2021);
    assertThat(SampleReports.published(store))
        .hasSize(
            SampleReports.bureau2020().statements().all().size()
                + SampleReports.bureau2021().statements().own().size());
  }

  @Test
  void closingWritesWhatWasQueuedAndRefusesTheRest() {
    List<CompletableFuture<Change>> all = new ArrayList<>();
    Batches.version(1).forEach(r -> all.add(queue.replace(r)));
    queue.close();
    assertThat(all).allMatch(CompletableFuture::isDone);
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(1));
    assertThatThrownBy(() -> queue.replace(SampleReports.city())).hasMessageContaining("closed");
  }

  @Test
  void aStoreThatHasGrownIsCompactedBesideTheWriting() throws Exception {
    queue.replace(SampleReports.city()).join();
    Files.writeString(directory.resolve("tdb2/Data-0001/made.bytes"), "1000");
    queue.replace(SampleReports.bureau2020()).join();
    for (int i = 0; i < 600 && Files.exists(directory.resolve("tdb2/Data-0001")); i++) {
      Thread.sleep(50);
    }
    assertThat(directory.resolve("tdb2/Data-0001")).doesNotExist();
    assertThat(directory.resolve("tdb2/Data-0002")).isDirectory();
    assertThat(store.reports()).containsExactly(SampleReports.CITY, SampleReports.BUREAU_2020);
  }

  /** Ten writers replace, two readers look, and the store is compacted under them. */
  @Test
  void readersNeverSeeHalfAReport() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<CompletableFuture<Integer>> readers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> look(over), others))
            .limit(2)
            .toList();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      writers.add(CompletableFuture.runAsync(() -> change(random), others));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
    while (!all.isDone()) {
      store.compact();
    }
    all.join();
    over.set(true);
    int looks = readers.stream().mapToInt(CompletableFuture::join).sum();
    assertThat(looks).isGreaterThan(20);
    queue.close();
    requireWhole(Optional.empty());
    store.tidy();
    assertThat(SampleReports.files(directory)).hasSize(1 + 3 * store.reports().size());
  }

  private void change(Random random) {
    for (int i = 0; i < 15; i++) {
      Revision revision = Batches.version(1 + random.nextInt(5)).get(random.nextInt(20));
      if (random.nextInt(6) == 0) {
        queue.remove(revision.report()).join();
      } else {
        queue.replace(revision).join();
      }
    }
  }

  private int look(AtomicBoolean over) {
    int looks = 0;
    for (; !over.get(); looks++) {
      requireWhole(Optional.of(over));
    }
    return looks;
  }

  /** Each report has its title and 60 cells of the same version, or nothing; and its files. */
  private void requireWhole(Optional<AtomicBoolean> over) {
    store.read(
        data -> {
          Graph graph = data.getDefaultGraph();
          for (Revision revision : Batches.version(1)) {
            requireWhole(graph, revision.report());
          }
          return over;
        });
  }

  private void requireWhole(Graph graph, String report) {
    Node subject = NodeFactory.createURI(IDENTITY.base() + report);
    var titles = graph.find(subject, TITLE, Node.ANY).toList();
    Optional<byte[]> parsed = store.parsed(report);
    if (titles.isEmpty()) {
      assertThat(parsed).isEmpty();
    } else {
      assertThat(titles).hasSize(1);
      String title = titles.get(0).getObject().getLiteralLexicalForm();
      int version = Integer.parseInt(title.substring(1, title.length() - 1));
      assertThat(SampleReports.mapped(parsed.orElseThrow()).own())
          .contains(titles.get(0))
          .hasSize(61);
      for (int cell = 0; cell < 60; cell++) {
        Node at = NodeFactory.createURI(subject.getURI() + "/requests/表" + cell);
        var counts = graph.find(at, COUNT, Node.ANY).toList();
        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).getObject().getLiteralValue()).isEqualTo(version * 1000 + cell);
      }
    }
  }
}
