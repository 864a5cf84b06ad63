package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change has its line, and no line is without its change. */
class ChangeLogTest {
  @TempDir Path directory;

  private ReportStore store;

  @BeforeEach
  void create() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsAddedChangedAndRemovedIsLoggedOnce() {
    store.replace(List.of(SampleReports.city(), SampleReports.bureau2020()));
    store.replace(List.of(SampleReports.correctedCity(), SampleReports.bureau2020()));
    store.remove(List.of(SampleReports.BUREAU_2020, "id/report/1/2020"));
    store.remove(List.of(SampleReports.BUREAU_2020));
    store.replace(List.of(SampleReports.correctedCity()));
    assertThat(log())
        .extracting(c -> c.number() + " " + c.kind() + " " + c.address())
        .containsExactly(
            "1 ADDED " + SampleReports.CITY,
            "2 ADDED " + SampleReports.BUREAU_2020,
            "3 CHANGED " + SampleReports.CITY,
            "4 REMOVED " + SampleReports.BUREAU_2020);
    assertThat(log()).extracting(LoggedChange::when).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theHashIsThatOfWhatTheReportStates() {
    store.replace(List.of(SampleReports.city()));
    byte[] stated = stated(SampleReports.CITY);
    assertThat(log().get(0).sha256()).isEqualTo(DigestUtils.sha256Hex(stated));
    assertThat(new String(stated, UTF_8).lines())
        .isSorted()
        .hasSize(SampleReports.city().statements().all().size() + 3);
    assertThat(store.feed().statements("id/report/1/2020", SampleReports::mapped)).isEmpty();
    assertThat(store.feed().statements("", SampleReports::mapped)).isEmpty();
  }

  @Test
  void aWriteThatFailsLeavesNoLine() {
    store.replace(List.of(SampleReports.city()));
    List<LoggedChange> before = log();
    assertThatThrownBy(
            () ->
                store.whole(
                    writing -> {
                      writing.replace(List.of(SampleReports.bureau2020()));
                      throw new IllegalStateException("半途");
                    }))
        .hasMessage("半途");
    assertThat(log()).isEqualTo(before);
    store.replace(List.of(SampleReports.bureau2021()));
    assertThat(log()).extracting(LoggedChange::number).containsExactly(1L, 2L);
  }

  @Test
  void allOfOneTransactionIsOneStateAndItsPagesAreFilledInOrder() {
    store.whole(
        writing -> {
          IntStream.range(1, 30).forEach(v -> writing.replace(Batches.version(v)));
          return writing;
        });
    List<ChangeLog.Page> pages = changes().pages();
    assertThat(pages).hasSize(3);
    assertThat(pages).extracting(ChangeLog.Page::first).containsExactly(1L, 251L, 501L);
    assertThat(log()).extracting(LoggedChange::number).hasSize(580).isSorted();
    assertThat(changes().changes(pages.get(0))).hasSize(ChangeLog.PAGE);
    assertThat(pages.get(2).from()).isEqualTo(changes().changes(pages.get(2)).get(0).when());
  }

  @Test
  void aFullPageIsNeverWrittenAgain() {
    IntStream.range(1, 14).forEach(v -> store.replace(Batches.version(v)));
    ChangeLog.Page full = changes().pages().get(0);
    store.replace(Batches.version(14));
    store.remove(List.of("id/report/360000/2020"));
    assertThat(changes().pages()).hasSize(2).first().isEqualTo(full);
  }

  @Test
  void foldingKeepsTheLastChangeOfEachThingAndAllSinceATime() throws InterruptedException {
    store.replace(Batches.version(1));
    store.replace(Batches.version(2));
    store.remove(List.of("id/report/360000/2020"));
    Instant kept = Instant.now();
    Thread.sleep(2);
    store.replace(Batches.version(3).subList(1, 3));
    store.replace(Batches.version(4).subList(1, 3));
    List<LoggedChange> before = log();
    String state = changes().state();
    store.compact(kept);
    List<LoggedChange> after = log();
    assertThat(before).containsAll(after);
    assertThat(after).filteredOn(c -> !c.when().isBefore(kept)).hasSize(4);
    assertThat(last(after)).isEqualTo(last(before));
    assertThat(after).hasSize(before.size() - 20 - 3);
    assertThat(changes().state()).isNotEqualTo(state);
    store.compact(Instant.MAX);
    assertThat(log()).isEqualTo(last(before));
    store.replace(Batches.version(4));
    assertThat(log()).extracting(LoggedChange::number).isSorted().doesNotHaveDuplicates();
    assertThat(log()).last().extracting(LoggedChange::number).isEqualTo(63L);
  }

  @Test
  void theLogIsThereAfterReopeningAndNothingIsLeftOver() {
    store.replace(Batches.version(1));
    store.replace(Batches.version(2));
    store.compact(Instant.MAX);
    List<LoggedChange> before = log();
    String state = changes().state();
    store.close();
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(log()).isEqualTo(before);
    assertThat(changes().state()).isEqualTo(state);
    assertThat(store.tidy()).isZero();
    assertThat(SampleReports.allFiles(directory).keySet())
        .filteredOn(f -> f.startsWith("changes/"))
        .hasSize(1);
  }

  @Test
  void aClockThatGoesBackDoesNotTurnTheOrder() {
    store.replace(List.of(SampleReports.city()));
    Clock past = Clock.fixed(Instant.parse("1999-12-31T23:59:59.123456789Z"), ZoneOffset.UTC);
    Pointers pointers = new Pointers(GraphFactory.createDefaultGraph());
    ContentFiles files = new ContentFiles(directory);
    ChangeRecorder recorder =
        new ChangeRecorder(IDENTITY.base(), files, pointers, past, written -> {});
    recorder.record(ChangeKind.ADDED, "id/report/甲/2020", "ab");
    recorder.record(ChangeKind.REMOVED, "id/report/甲/2020", "");
    recorder.finish();
    List<LoggedChange> logged =
        ChangeLog.of(pointers, files, IDENTITY.base())
            .map(log -> log.changes(log.pages().get(0)))
            .orElseThrow();
    assertThat(logged)
        .extracting(LoggedChange::when)
        .containsExactly(
            Instant.parse("1999-12-31T23:59:59.123456Z"),
            Instant.parse("1999-12-31T23:59:59.123457Z"));
  }

  @Test
  void theStateChangesWithTheRegisterToo() {
    String empty = changes().state();
    store.register(SampleReports.register());
    String first = changes().state();
    store.register(SampleReports.renamedRegister());
    assertThat(List.of(empty, first, changes().state())).doesNotHaveDuplicates();
    assertThat(log()).isEmpty();
  }

  private static List<LoggedChange> last(List<LoggedChange> log) {
    Map<String, LoggedChange> last = new HashMap<>();
    log.forEach(c -> last.put(c.address(), c));
    return last.values().stream().sorted(Comparator.comparing(LoggedChange::number)).toList();
  }

  private ChangeLog changes() {
    return store.read(data -> store.feed().changes()).orElseThrow();
  }

  private List<LoggedChange> log() {
    return log(store);
  }

  private byte[] stated(String address) {
    return store.feed().statements(address, SampleReports::mapped).orElseThrow();
  }

  static List<LoggedChange> log(ReportStore store) {
    return store.read(
        data -> {
          ChangeLog log = store.feed().changes().orElseThrow();
          Stream<LoggedChange> all = log.pages().stream().flatMap(p -> log.changes(p).stream());
          return new ArrayList<>(all.toList());
        });
  }

  /** The reports that are there by the log alone. */
  static List<String> living(ReportStore store) {
    return last(log(store)).stream()
        .filter(c -> c.kind() != ChangeKind.REMOVED)
        .map(LoggedChange::address)
        .sorted()
        .toList();
  }
}
