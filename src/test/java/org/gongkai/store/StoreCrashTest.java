package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real process is killed with no chance to clean up; the next one finds a whole state. */
class StoreCrashTest {
  @TempDir Path directory;

  @BeforeEach
  void firstVersion() {
    try (ReportStore store = open(ReportStore::create)) {
      store.replace(Batches.version(1));
    }
  }

  private interface Opening {
    ReportStore open(Path directory, StoreIdentity identity, Function<byte[], Statements> mapping);
  }

  private ReportStore open(Opening opening) {
    return opening.open(directory, IDENTITY, SampleReports::mapped);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20})
  void killInsideATransactionLeavesTheOldState(int reportsDone) throws Exception {
    Map<String, String> files = SampleReports.files(directory);
    try (ChildBuild child = ChildBuild.start(directory, "stop", "" + reportsDone)) {
      child.awaitLine("inside");
      child.kill();
    }
    assertThat(SampleReports.files(directory)).hasSize(files.size() + 21);
    try (ReportStore store = open(ReportStore::open)) {
      requireVersion(store, 1);
      assertThat(SampleReports.files(directory)).isEqualTo(files);
      store.replace(Batches.version(3));
      requireVersion(store, 3);
    }
  }

  @Test
  void killBetweenCommitAndDeletingFilesLeavesTheNewState() throws Exception {
    int files = SampleReports.files(directory).size();
    try (ChildBuild child = ChildBuild.start(directory, "committed")) {
      child.awaitLine("committed");
      child.kill();
    }
    try (ReportStore store = open(ReportStore::open)) {
      requireVersion(store, 2);
      assertThat(SampleReports.files(directory)).hasSize(files);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 110, 230})
  void killAtAnyMomentLeavesOneWholeVersion(int milliseconds) throws Exception {
    int files = SampleReports.files(directory).size();
    int last;
    try (ChildBuild child = ChildBuild.start(directory, "loop", "2")) {
      child.awaitLine("2");
      Thread.sleep(milliseconds);
      String line = child.kill();
      last = line.isEmpty() ? 2 : Integer.parseInt(line);
    }
    try (ReportStore store = open(ReportStore::open)) {
      int version = versionOf(store);
      assertThat(version).isBetween(last, last + 1);
      requireVersion(store, version);
      assertThat(SampleReports.files(directory)).hasSize(files);
      store.remove(store.reports());
      assertThat(SampleReports.published(store)).isEmpty();
      assertThat(ChangeLogTest.living(store)).isEmpty();
      store.compact(Instant.MAX);
    }
    assertThat(SampleReports.files(directory)).containsOnlyKeys("store.properties");
    assertThat(SampleReports.allFiles(directory).keySet())
        .filteredOn(name -> name.startsWith("changes/"))
        .hasSize(1);
  }

  private static List<String> lastHashes(ReportStore store) {
    Map<String, String> last = new TreeMap<>();
    ChangeLogTest.log(store).forEach(c -> last.put(c.address(), c.sha256()));
    return List.copyOf(last.values());
  }

  private static List<String> hashes(ReportStore store) {
    return store.reports().stream()
        .map(r -> store.feed().statements(r, SampleReports::mapped).orElseThrow())
        .map(DigestUtils::sha256Hex)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loading", "loaded"})
  void killInsideABulkLoadLeavesTheEmptyStore(String when) throws Exception {
    try (ReportStore store = open(ReportStore::open)) {
      store.remove(store.reports());
    }
    try (ChildBuild child = ChildBuild.start(directory, "fill", when)) {
      child.awaitLine("inside");
      child.kill();
    }
    assertThat(directory.resolve("tdb2/building")).isDirectory();
    try (ReportStore store = open(ReportStore::open)) {
      assertThat(SampleReports.triples(store)).isEmpty();
      assertThat(SampleReports.files(directory)).containsOnlyKeys("store.properties");
      assertThat(directory.resolve("tdb2/building")).doesNotExist();
      store.fill(writing -> writing.replace(Batches.version(3)));
      requireVersion(store, 3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 120, 270, 500})
  void killInsideACompactionLeavesTheStateWhole(int milliseconds) throws Exception {
    int files = SampleReports.files(directory).size();
    try (ChildBuild child = ChildBuild.start(directory, "compact")) {
      child.awaitLine("begin");
      Thread.sleep(milliseconds);
      child.kill();
    }
    try (ReportStore store = open(ReportStore::open)) {
      requireVersion(store, 1);
      assertThat(SampleReports.files(directory)).hasSize(files);
      store.replace(Batches.version(2));
      requireVersion(store, 2);
    }
  }

  private static int versionOf(ReportStore store) {
    Set<Triple> triples = SampleReports.published(store);
    return triples.stream()
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .filter(title -> title.startsWith("第"))
        .map(title -> title.substring(1, title.length() - 1))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  private static void requireVersion(ReportStore store, int version) {
    assertThat(SampleReports.published(store)).isEqualTo(Batches.published(version));
    List<Revision> reports = Batches.version(version);
    assertThat(ChangeLogTest.living(store)).isEqualTo(store.reports());
    assertThat(lastHashes(store)).isEqualTo(hashes(store));
    assertThat(store.reports()).hasSize(reports.size());
    for (Revision report : reports) {
      String sha256 = DigestUtils.sha256Hex(report.source().bytes());
      assertThat(store.parsed(report.report())).hasValue(report.json());
      assertThat(store.source(sha256)).hasValue(report.source().bytes());
      assertThat(store.text(sha256)).hasValue(report.source().text());
    }
  }
}
