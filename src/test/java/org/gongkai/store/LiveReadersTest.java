package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who reads while a store is compacted or filled goes on in the state that it began in. */
@Timeout(300)
class LiveReadersTest {
  @TempDir Path directory;
  private final ExecutorService others = Executors.newCachedThreadPool();
  private ReportStore store;

  @BeforeEach
  void make() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
  }

  @AfterEach
  void close() {
    others.shutdownNow();
    store.close();
  }

  private void inAnotherThread(Runnable work) {
    CompletableFuture.runAsync(work, others).join();
  }

  private Set<Triple> seenByAnother() {
    return CompletableFuture.supplyAsync(() -> SampleReports.triples(store), others).join();
  }

  @Test
  void anOpenReaderSeesItsOwnStateToTheEnd() {
    store.replace(Batches.version(1));
    Set<Triple> before = SampleReports.triples(store);
    store.read(
        data -> {
          Iterator<Triple> half = data.getDefaultGraph().find();
          Set<Triple> seen = new HashSet<>(Set.of(half.next()));
          inAnotherThread(store::compact);
          inAnotherThread(() -> store.replace(Batches.version(2)));
          assertThat(directory.resolve("tdb2/Data-0001")).isDirectory();
          half.forEachRemaining(seen::add);
          seen.removeIf(ChangeLog::isPointer);
          assertThat(seen).isEqualTo(before);
          assertThat(SampleReports.triples(data.getDefaultGraph())).isEqualTo(before);
          assertThat(store.parsed(Batches.version(1).get(0).report())).isPresent();
          assertThat(seenByAnother()).isNotEqualTo(before);
          return data;
        });
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(2));
    store.replace(Batches.version(3));
    assertThat(directory.resolve("tdb2/Data-0001")).doesNotExist();
    store.tidy();
    assertThat(SampleReports.files(directory)).hasSize(61);
  }

  @Test
  void aReaderDuringABulkLoadSeesTheEmptyStore() {
    store.read(
        data -> {
          inAnotherThread(() -> store.fill(w -> w.replace(Batches.version(1))));
          assertThat(data.getDefaultGraph().isEmpty()).isTrue();
          assertThat(seenByAnother()).isNotEmpty();
          return data;
        });
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(1));
  }

  @Test
  void severalCompactionsPassUnderOneReader() {
    store.replace(Batches.version(1));
    Set<Triple> before = SampleReports.triples(store);
    store.read(
        data -> {
          for (int i = 2; i < 5; i++) {
            int version = i;
            inAnotherThread(() -> store.replace(Batches.version(version)));
            inAnotherThread(store::compact);
          }
          assertThat(SampleReports.triples(data.getDefaultGraph())).isEqualTo(before);
          return data;
        });
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(4));
  }

  @Test
  void whatIsWrittenDuringACompactionIsInTheCopy() throws Exception {
    store.replace(Batches.version(1));
    AtomicInteger version = new AtomicInteger(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (version.get() < 30) {
                store.replace(Batches.version(version.get() + 1));
                version.incrementAndGet();
              }
            },
            others);
    int compactions = 0;
    while (!writer.isDone()) {
      assertThat(store.compact()).isTrue();
      compactions++;
    }
    writer.join();
    assertThat(compactions).isPositive();
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(30));
    store.close();
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(30));
    try (var folders = Files.list(directory.resolve("tdb2"))) {
      assertThat(folders.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void queriesGoOnAcrossACompaction() {
    store.replace(Batches.version(1));
    String query = "SELECT * { ?cell <https://w3id.org/gongkai/def/count> ?count }";
    store.read(
        data -> {
          try (var asked = QueryExecutionFactory.create(query, DatasetFactory.wrap(data))) {
            var rows = asked.execSelect();
            rows.next();
            inAnotherThread(store::compact);
            int seen = 1;
            for (; rows.hasNext(); rows.next()) {
              seen++;
            }
            assertThat(seen).isEqualTo(20 * 60);
          }
          return data;
        });
  }

  @Test
  void theDatasetIsNotWrittenPastTheStore() {
    assertThatThrownBy(() -> store.dataset().begin(TxnType.WRITE))
        .isInstanceOf(UnsupportedOperationException.class);
    store.dataset().begin(TxnType.READ_PROMOTE);
    assertThat(store.dataset().promote()).isFalse();
    store.dataset().end();
    assertThat(store.dataset().isInTransaction()).isFalse();
    assertThat(List.copyOf(store.reports())).isEmpty();
  }
}
