package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.output.FolderTree;

/** Whatever is written in whatever order, the graph is what its reports and register say now. */
class StoreModelTest {
  private static final String BASE = IDENTITY.base();

  /** Version 0 takes the reports out, any other brings them to it; no reports: the register. */
  record Step(Set<Integer> reports, int version) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Set<Integer>> reports = Arbitraries.integers().between(0, 5).set().ofMaxSize(4);
    return Combinators.combine(reports, Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
  void graphIsTheUnionOfWhatIsStatedNow(@ForAll("steps") List<Step> steps) throws IOException {
    Path directory = Files.createTempDirectory("model");
    try (ReportStore store = ReportStore.create(directory, IDENTITY, SampleReports::mapped)) {
      Map<Integer, Revision> now = new TreeMap<>();
      Set<Triple> register = Set.of();
      for (Step step : steps) {
        Set<Triple> before = SampleReports.published(store);
        List<Change> changes;
        if (step.reports().isEmpty()) {
          register = register(step.version());
          changes = List.of(store.register(graph(register)));
        } else {
          changes = apply(store, now, step);
        }
        Set<Triple> expected = union(now, register);
        assertThat(SampleReports.published(store)).isEqualTo(expected);
        assertThat(store.reports()).hasSize(now.size());
        assertThat(ChangeLogTest.living(store)).isEqualTo(store.reports());
        requireFiles(directory, now.size());
        requireBalance(changes, expected.size() - before.size());
      }
    } finally {
      FolderTree.delete(directory);
    }
  }

  private static List<Change> apply(ReportStore store, Map<Integer, Revision> now, Step step) {
    if (step.version() == 0) {
      now.keySet().removeAll(step.reports());
      return store.remove(step.reports().stream().map(StoreModelTest::address).toList());
    }
    Map<Integer, Revision> batch = new LinkedHashMap<>();
    step.reports().forEach(n -> batch.put(n, report(n, step.version())));
    now.putAll(batch);
    return store.replace(List.copyOf(batch.values()));
  }

  private static void requireBalance(List<Change> changes, int difference) {
    assertThat(changes.stream().mapToInt(c -> c.added() - c.removed()).sum()).isEqualTo(difference);
  }

  /** One parsed file, source and text a report, and none that is left over. */
  private static void requireFiles(Path directory, int reports) {
    List<String> names =
        SampleReports.files(directory).keySet().stream()
            .filter(name -> !name.equals("store.properties") && !name.startsWith("registers/"))
            .toList();
    assertThat(names).hasSize(3 * reports);
  }

  private static Set<Triple> union(Map<Integer, Revision> now, Set<Triple> register) {
    Set<Triple> all = new HashSet<>(register);
    now.values().forEach(r -> all.addAll(r.statements().all()));
    return all;
  }

  private static String address(int number) {
    return "id/report/360981/行政审批局/" + (2019 + number);
  }

  /** Reports 0 to 2 are of one department, 3 to 5 of another; what they say of it differs. */
  private static Revision report(int number, int version) {
    String report = "<" + BASE + address(number) + ">";
    String agency = "<" + BASE + "id/agency/" + number / 3 + "/局>";
    String turtle =
        """
        PREFIX gk: <https://w3id.org/gongkai/def/>
        %1$s gk:agency %2$s ; gk:printed "第%3$d版" , "年报" .
        # ---- shared with other reports ----
        %2$s gk:printed "局" , "局%3$d" .
        """
            .formatted(report, agency, version);
    return SampleReports.revision(address(number), turtle);
  }

  /** Registers say something of the departments too. */
  private static Set<Triple> register(int version) {
    String turtle =
        """
        PREFIX gk: <https://w3id.org/gongkai/def/>
        <%1$sid/agency/0/局> gk:printed "局%2$d" , "登记" .
        <%1$sid/agency/%2$d> gk:printed "政府" .
        """
            .formatted(BASE, version);
    return SampleReports.mapped(turtle.getBytes(UTF_8)).own();
  }

  private static Graph graph(Set<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
