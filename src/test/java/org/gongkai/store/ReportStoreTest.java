package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
  @TempDir Path directory;
  private ReportStore store;

  @BeforeEach
  void make() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void addedReportIsInTheGraphWithItsFiles() {
    Revision city = SampleReports.city();
    assertThat(store.replace(List.of(city)))
        .containsExactly(new Change(SampleReports.CITY, city.statements().own().size(), 0));
    assertThat(SampleReports.published(store)).isEqualTo(city.statements().own());
    assertThat(store.reports()).containsExactly(SampleReports.CITY);
    assertThat(store.parsed(SampleReports.CITY)).hasValue(city.json());
    String sha256 = DigestUtils.sha256Hex(city.source().bytes());
    assertThat(store.source(sha256)).hasValue(city.source().bytes());
    assertThat(store.text(sha256)).hasValue("来源：id/report/360981/2020");
  }

  @Test
  void sameReportTwiceChangesNoByte() {
    store.replace(List.of(SampleReports.city(), SampleReports.bureau2020()));
    Set<Triple> before = SampleReports.triples(store);
    Map<String, String> files = SampleReports.allFiles(directory);
    assertThat(store.replace(List.of(SampleReports.bureau2020(), SampleReports.city())))
        .allMatch(Change::isEmpty);
    assertThat(SampleReports.triples(store)).isEqualTo(before);
    assertThat(SampleReports.allFiles(directory)).isEqualTo(files);
  }

  @Test
  void changedReportChangesOnlyWhatDiffers() {
    store.replace(List.of(SampleReports.city(), SampleReports.bureau2020()));
    List<Change> changes =
        store.replace(List.of(SampleReports.correctedCity(), SampleReports.bureau2020()));
    assertThat(changes)
        .containsExactly(
            new Change(SampleReports.CITY, 2, 2), new Change(SampleReports.BUREAU_2020, 0, 0));
    Set<Triple> expected = new HashSet<>(SampleReports.correctedCity().statements().own());
    expected.addAll(SampleReports.bureau2020().statements().all());
    assertThat(SampleReports.published(store)).isEqualTo(expected);
    assertThat(SampleReports.files(directory).keySet())
        .filteredOn(name -> name.startsWith("reports/"))
        .hasSize(2);
  }

  @Test
  void laterRevisionOfOneBatchWins() {
    store.replace(List.of(SampleReports.city(), SampleReports.correctedCity()));
    assertThat(SampleReports.published(store))
        .isEqualTo(SampleReports.correctedCity().statements().own());
    store.tidy();
    assertThat(SampleReports.files(directory)).hasSize(4);
  }

  @Test
  void removedReportLeavesNothing() {
    store.register(SampleReports.register());
    store.replace(List.of(SampleReports.bureau2020()));
    Set<Triple> before = SampleReports.triples(store);
    Map<String, String> files = SampleReports.files(directory);
    store.replace(List.of(SampleReports.city()));
    int size = SampleReports.city().statements().own().size();
    assertThat(store.remove(List.of(SampleReports.CITY, "id/report/没有/2020")))
        .containsExactly(new Change(SampleReports.CITY, 0, size), Change.none("id/report/没有/2020"));
    assertThat(SampleReports.triples(store)).isEqualTo(before);
    assertThat(SampleReports.files(directory)).isEqualTo(files);
    assertThat(store.parsed(SampleReports.CITY)).isEmpty();
  }

  @Test
  void sharedStatementsStayUntilTheLastReportGoes() {
    int described = SampleReports.bureau2020().statements().shared().size();
    store.replace(List.of(SampleReports.bureau2020(), SampleReports.bureau2021()));
    Change first = store.remove(List.of(SampleReports.BUREAU_2020)).get(0);
    assertThat(SampleReports.published(store))
        .isEqualTo(SampleReports.bureau2021().statements().all());
    Change last = store.remove(List.of(SampleReports.BUREAU_2021)).get(0);
    assertThat(last.removed()).isEqualTo(first.removed() + described);
    assertThat(SampleReports.triples(store)).isEmpty();
  }

  @Test
  void sharedStatementsOfTheRegisterStayWithIt() {
    Statements bureau = SampleReports.bureau2020().statements();
    Graph register = SampleReports.register();
    bureau.shared().forEach(register::add);
    store.replace(List.of(SampleReports.bureau2020()));
    store.register(register);
    store.remove(List.of(SampleReports.BUREAU_2020));
    assertThat(SampleReports.published(store)).isEqualTo(SampleReports.triples(register));
  }

  @Test
  void newRegisterTakesTheOldOneAwayAndNothingElse() {
    store.replace(List.of(SampleReports.bureau2020()));
    Graph with = SampleReports.register();
    SampleReports.bureau2020().statements().shared().forEach(with::add);
    store.register(with);
    assertThat(store.register(with).isEmpty()).isTrue();
    store.register(SampleReports.register());
    assertThat(store.register(SampleReports.renamedRegister())).isEqualTo(new Change("", 2, 1));
    Set<Triple> expected = SampleReports.triples(SampleReports.renamedRegister());
    expected.addAll(SampleReports.bureau2020().statements().all());
    assertThat(SampleReports.published(store)).isEqualTo(expected);
    assertThat(SampleReports.files(directory).keySet())
        .filteredOn(name -> name.startsWith("registers/"))
        .hasSize(1);
  }

  @Test
  void addressesAndLiteralsInChineseComeBack() {
    store.replace(List.of(SampleReports.bureau2020()));
    store.close();
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(store.reports()).containsExactly("id/report/360981/行政审批局/2020");
    Graph exported = GraphFactory.createDefaultGraph();
    store.export(StreamRDFLib.graph(exported));
    assertThat(SampleReports.triples(exported)).isEqualTo(SampleReports.triples(store));
    assertThat(SampleReports.published(store))
        .isEqualTo(SampleReports.bureau2020().statements().all());
  }

  @Test
  void readersDuringAWriteSeeTheOldState() {
    AtomicReference<Set<Triple>> seen = new AtomicReference<>(Set.of());
    store.replace(List.of(SampleReports.city()));
    Set<Triple> before = SampleReports.triples(store);
    store.close();
    store =
        ReportStore.open(
            directory,
            IDENTITY,
            parsed -> {
              seen.set(inAnotherThread(() -> SampleReports.triples(store)));
              return SampleReports.mapped(parsed);
            });
    store.replace(List.of(SampleReports.bureau2020(), SampleReports.correctedCity()));
    assertThat(seen.get()).isEqualTo(before);
    assertThat(SampleReports.triples(store)).isNotEqualTo(before);
  }

  private static <T> T inAnotherThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  @Test
  void failingMappingChangesNothing() {
    store.replace(List.of(SampleReports.city()));
    Set<Triple> before = SampleReports.triples(store);
    store.close();
    ReportStore failing =
        ReportStore.open(
            directory,
            IDENTITY,
            parsed -> {
              throw new IllegalStateException("映射失败");
            });
    assertThatThrownBy(
            () ->
                failing.replace(List.of(SampleReports.bureau2020(), SampleReports.correctedCity())))
        .hasMessage("映射失败");
    assertThat(SampleReports.triples(failing)).isEqualTo(before);
    failing.close();
    assertThat(SampleReports.files(directory)).hasSize(4);
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(store.parsed(SampleReports.CITY)).hasValue(SampleReports.city().json());
  }

  @Test
  void compactedStoreIsTheSameAndSmaller() {
    for (int i = 0; i < 20; i++) {
      store.replace(List.of(i % 2 == 0 ? SampleReports.city() : SampleReports.correctedCity()));
    }
    Set<Triple> before = SampleReports.triples(store);
    store.compact();
    assertThat(SampleReports.triples(store)).isEqualTo(before);
    assertThat(directory.resolve("tdb2/Data-0001")).doesNotExist();
    assertThat(directory.resolve("tdb2/Data-0002")).isDirectory();
    store.replace(List.of(SampleReports.bureau2020()));
    store.close();
    store = ReportStore.open(directory, IDENTITY, SampleReports::mapped);
    assertThat(store.reports()).hasSize(2);
  }

  /** TDB2 writes 2 as 2.0 when it compacts, and tells the two apart. */
  @Test
  void decimalsGoAfterACompactionHoweverTheyWereWritten() {
    String address = "id/report/360981/小数/2020";
    String values = "2, 2.0, 2.50, -0, 37754613.3500, 123456789012345678901234567890.5, 0.05";
    store.replace(List.of(SampleReports.revision(address, decimals(address, values + ", 7"))));
    store.compact();
    store.replace(List.of(SampleReports.revision(address, decimals(address, values + ", 8"))));
    assertThat(SampleReports.published(store)).hasSize(9 - 1); // 2 and 2.0 are one now
    store.compact();
    store.remove(List.of(address));
    assertThat(SampleReports.triples(store)).isEmpty();
  }

  private static String decimals(String address, String values) {
    String typed =
        values.replaceAll("[-.\\d]+", "\"$0\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
    return "<http://localhost:3030/%s> <urn:ex:is> <urn:ex:y> ; <urn:ex:value> %s ."
        .formatted(address, typed);
  }

  @Test
  void writingInsideATransactionIsRefusedInsteadOfWaiting() {
    store.read(
        data -> {
          assertThatThrownBy(() -> store.replace(List.of(SampleReports.city())))
              .isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(store::compact).isInstanceOf(IllegalStateException.class);
          return data;
        });
    assertThat(store.size()).isZero();
  }

  @Test
  void reportThatIsNotItsOwnSubjectIsRefused() {
    Revision city = SampleReports.city();
    Revision elsewhere =
        new Revision(
            "http://localhost:3030/" + city.report(),
            city.json(),
            city.statements(),
            city.source());
    assertThatThrownBy(() -> store.replace(List.of(elsewhere)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No own statement");
  }

  @Test
  void sharedStatementAboutSomethingNotNamedIsRefused() {
    Revision city = SampleReports.city();
    Revision wrong =
        new Revision(
            city.report(),
            city.json(),
            new Statements(
                city.statements().own(), SampleReports.bureau2020().statements().shared()),
            city.source());
    assertThatThrownBy(() -> store.replace(List.of(wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("行政审批局");
  }

  @Test
  void blankNodesAreRefused() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createBlankNode(),
        NodeFactory.createURI("https://w3id.org/gongkai/def/printed"),
        NodeFactory.createLiteralString("无名"));
    assertThatThrownBy(() -> store.register(graph))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("无名");
    assertThat(store.size()).isZero();
  }
}
