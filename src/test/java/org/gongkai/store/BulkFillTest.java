package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was loaded in bulk is the same as one that was written, then and later. */
class BulkFillTest {
  @TempDir Path above;
  private ReportStore bulk;
  private ReportStore written;

  @BeforeEach
  void make() {
    bulk = ReportStore.create(above.resolve("bulk"), IDENTITY, SampleReports::mapped);
    written = ReportStore.create(above.resolve("written"), IDENTITY, SampleReports::mapped);
  }

  @AfterEach
  void close() {
    bulk.close();
    written.close();
  }

  private static List<Revision> samples() {
    return List.of(SampleReports.city(), SampleReports.bureau2020(), SampleReports.bureau2021());
  }

  private void fillBoth() {
    bulk.register(SampleReports.register());
    // With a report its register is not loaded in bulk.
    written.replace(List.of(SampleReports.city()));
    written.register(SampleReports.register());
    written.replace(samples());
    List<Change> changes = bulk.fill(w -> w.replace(samples()));
    assertThat(changes).extracting(Change::address).containsExactlyElementsOf(written.reports());
    requireSame();
  }

  private void requireSame() {
    assertThat(SampleReports.triples(bulk)).isEqualTo(SampleReports.triples(written));
    assertThat(bulk.reports()).isEqualTo(written.reports());
    assertThat(files("bulk")).isEqualTo(files("written"));
    for (String report : written.reports()) {
      assertThat(bulk.parsed(report)).hasValue(written.parsed(report).orElseThrow());
    }
  }

  private Set<String> files(String name) {
    return SampleReports.files(above.resolve(name)).keySet();
  }

  private void both(Consumer<ReportStore> step) {
    step.accept(bulk);
    step.accept(written);
    requireSame();
  }

  @Test
  void whatIsWrittenLaterChangesTheSame() {
    fillBoth();
    both(s -> s.replace(List.of(SampleReports.correctedCity(), SampleReports.bureau2020())));
    both(s -> s.remove(List.of(SampleReports.BUREAU_2020)));
    both(s -> s.register(SampleReports.renamedRegister()));
    both(s -> s.remove(s.reports()));
    both(s -> s.replace(samples()));
    both(ReportStore::compact);
    both(s -> s.remove(List.of(SampleReports.BUREAU_2021, SampleReports.BUREAU_2020)));
  }

  @Test
  void itIsThereWhenTheStoreIsOpenedAgain() {
    fillBoth();
    bulk.close();
    bulk = ReportStore.open(above.resolve("bulk"), IDENTITY, SampleReports::mapped);
    requireSame();
    assertThat(above.resolve("bulk/tdb2/building")).doesNotExist();
  }

  @Test
  void whatIsWrittenLastIsSeenWithTheRest() {
    Graph before = GraphFactory.createDefaultGraph();
    List<Set<Triple>> seen = new ArrayList<>();
    bulk.fill(
        w -> w.replace(List.of(SampleReports.city())),
        w -> {
          seen.add(CompletableFuture.supplyAsync(() -> SampleReports.triples(bulk)).join());
          w.replace(List.of(SampleReports.correctedCity()));
        });
    assertThat(seen).containsExactly(SampleReports.triples(before));
    assertThat(SampleReports.published(bulk))
        .isEqualTo(SampleReports.correctedCity().statements().own());
    assertThat(files("bulk")).hasSize(4);
  }

  @Test
  void anErrorAtTheEndLeavesTheEmptyStore() {
    bulk.register(SampleReports.register());
    Set<Triple> before = SampleReports.triples(bulk);
    Runnable failing =
        () ->
            bulk.fill(
                w -> {
                  w.replace(samples());
                  throw new IllegalStateException("半途");
                });
    assertThatThrownBy(failing::run).hasMessage("半途");
    assertThat(SampleReports.triples(bulk)).isEqualTo(before);
    assertThat(above.resolve("bulk/tdb2/building")).doesNotExist();
    bulk.tidy();
    assertThat(files("bulk")).noneMatch(f -> f.startsWith("sources/"));
    bulk.fill(w -> w.replace(samples()));
    assertThat(bulk.reports()).hasSize(3);
  }

  @Test
  void aRevisionThatIsStagedAndNotWrittenLeavesNoFile() {
    bulk.fill(
        w -> {
          w.stage(SampleReports.bureau2020());
          return w.write(List.of(w.stage(SampleReports.city())));
        });
    assertThat(bulk.reports()).containsExactly(SampleReports.CITY);
    assertThat(files("bulk")).hasSize(4);
  }

  @Test
  void aReportIsLoadedOnceAndOnlyIntoAnEmptyStore() {
    assertThatThrownBy(
            () ->
                bulk.fill(
                    w -> w.replace(List.of(SampleReports.city(), SampleReports.correctedCity()))))
        .hasMessageContaining("cannot change again");
    bulk.replace(List.of(SampleReports.city()));
    assertThatThrownBy(() -> bulk.fill(w -> w.replace(samples())))
        .hasMessageContaining("without reports");
  }

  /** TDB2 itself gives some numbers back in another spelling, so both stores are compared. */
  @Test
  void everyKindOfTermIsFoundByEveryPattern() throws IOException {
    Graph terms = GraphFactory.createDefaultGraph();
    String turtle = Files.readString(Path.of("src/test/resources/store/terms.ttl"), UTF_8);
    RDFParser.fromString(turtle, Lang.TURTLE).parse(terms);
    bulk.register(terms);
    written.replace(List.of(SampleReports.city()));
    written.register(terms);
    written.remove(List.of(SampleReports.CITY));
    requireSame();
    Set<Triple> expected = SampleReports.triples(written);
    assertThat(expected).hasSize(terms.size() + 1);
    bulk.read(
        data -> {
          expected.forEach(t -> requireFound(t, data.getDefaultGraph(), expected));
          return data;
        });
  }

  private static void requireFound(Triple t, Graph loaded, Set<Triple> expected) {
    Node any = Node.ANY;
    assertThat(loaded.contains(t)).as(t.toString()).isTrue();
    for (Triple pattern :
        List.of(
            Triple.create(t.getSubject(), any, any),
            Triple.create(t.getSubject(), t.getPredicate(), any),
            Triple.create(any, any, t.getObject()),
            Triple.create(t.getSubject(), any, t.getObject()),
            Triple.create(any, t.getPredicate(), t.getObject()))) {
      Set<Triple> matching = expected.stream().filter(pattern::matches).collect(Collectors.toSet());
      assertThat(loaded.find(pattern).toSet()).isEqualTo(matching);
    }
  }
}
