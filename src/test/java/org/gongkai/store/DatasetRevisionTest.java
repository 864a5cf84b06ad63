package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets from elsewhere as owners of statements, beside reports and register. */
class DatasetRevisionTest {
  private static final String HERE = "id/dataset/图书馆";

  @TempDir Path directory;
  private ReportStore store;

  @BeforeEach
  void make() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
    store.register(SampleReports.register());
    store.replace(List.of(SampleReports.city()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Triple triple(String subject, String object) {
    return Triple.create(
        NodeFactory.createURI(IDENTITY.base() + subject),
        NodeFactory.createURI("http://example.org/说"),
        NodeFactory.createURI(IDENTITY.base() + object));
  }

  private static DatasetRevision libraries(String... objects) {
    Set<Triple> statements = new HashSet<>(Set.of(triple("id/catalogue", HERE)));
    for (String object : objects) {
      statements.add(triple(HERE + "/1", object));
    }
    return new DatasetRevision(HERE, statements);
  }

  private Change put(DatasetRevision dataset) {
    return store.whole(w -> w.replace(dataset));
  }

  @Test
  void addedChangedAndRemovedByItsDifference() {
    Set<Triple> before = SampleReports.triples(store);
    Map<String, String> files = SampleReports.files(directory);
    assertThat(put(libraries("甲", "乙"))).isEqualTo(new Change(HERE, 3, 0));
    assertThat(put(libraries("乙", "丙", "丁"))).isEqualTo(new Change(HERE, 2, 1));
    Set<Triple> expected = new HashSet<>(before);
    expected.addAll(libraries("乙", "丙", "丁").statements());
    Set<Triple> published = SampleReports.published(store);
    published.addAll(before);
    assertThat(published).isEqualTo(expected);
    assertThat(SampleReports.files(directory).keySet())
        .filteredOn(name -> name.startsWith("datasets/"))
        .hasSize(1);
    assertThat(store.<Change>whole(w -> w.removeDataset(HERE))).isEqualTo(new Change(HERE, 0, 4));
    assertThat(SampleReports.triples(store)).isEqualTo(before);
    assertThat(SampleReports.files(directory)).isEqualTo(files);
    assertThat(DatasetRevision.hashes(store)).isEmpty();
  }

  @Test
  void theSameAgainChangesNoStatement() {
    put(libraries("甲", "乙"));
    Set<Triple> before = SampleReports.triples(store);
    assertThat(put(libraries("乙", "甲")).isEmpty()).isTrue();
    assertThat(SampleReports.triples(store)).isEqualTo(before);
    assertThat(DatasetRevision.hashes(store))
        .containsExactly(Map.entry(HERE, libraries("甲", "乙").sha256()));
  }

  @Test
  void removingWhatIsNotThereIsNoChange() {
    assertThat(store.<Change>whole(w -> w.removeDataset("id/dataset/没有")).isEmpty()).isTrue();
  }

  @Test
  void reportsAndRegisterComeAndGoBesideIt() {
    put(libraries("甲"));
    Set<Triple> with = SampleReports.triples(store);
    store.replace(List.of(SampleReports.bureau2020()));
    store.remove(List.of(SampleReports.BUREAU_2020));
    store.register(SampleReports.renamedRegister());
    store.register(SampleReports.register());
    assertThat(SampleReports.triples(store)).isEqualTo(with);
    store.close();
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(store.reports()).containsExactly(SampleReports.CITY);
    assertThat(put(libraries("乙"))).isEqualTo(new Change(HERE, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id/agency/360981", "id/report/360981/2020", "id/dataset/图书馆员", "id/dataset"})
  void nothingIsSaidOfOthers(String subject) {
    put(libraries("甲"));
    Set<Triple> before = SampleReports.triples(store);
    DatasetRevision hostile = new DatasetRevision(HERE, Set.of(triple(subject, "甲")));
    assertThatThrownBy(() -> put(hostile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("may not say");
    assertThat(SampleReports.triples(store)).isEqualTo(before);
  }

  @Test
  void blankNodesAreRefused() {
    Triple blank =
        Triple.create(
            NodeFactory.createURI(IDENTITY.base() + HERE),
            NodeFactory.createURI("http://example.org/说"),
            NodeFactory.createBlankNode());
    assertThatThrownBy(() -> new DatasetRevision(HERE, Set.of(blank)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
