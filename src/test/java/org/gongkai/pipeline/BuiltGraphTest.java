package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryRunner;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the whole graph of the samples, registers and ontology. */
class BuiltGraphTest {
  private static final String BASE = "http://localhost:3030/";
  private static final String DEF = "https://w3id.org/gongkai/def/";

  // A statistics table with local indicators, one with inferred and open cells, a report without.
  private static final List<Path> OLDER =
      List.of(
          Path.of("src/test/resources/samples/older/pingtan-government-2014.txt"),
          Path.of(
              "src/test/resources/reader/statistics-glued-two-columns-several-divisions/report.txt"),
          Path.of("src/test/resources/reader/narrative-sections-on-lines/report.txt"));

  @TempDir static Path folder;
  private static Graph graph;

  @BeforeAll
  static void build() throws IOException {
    Path store = folder.resolve("store");
    try (Publisher publisher = Publisher.open(store, Gazetteer.load(), BASE);
        Stream<Path> samples = Files.list(Path.of("src/main/resources/samples"))) {
      List<Entry> files = Stream.concat(samples.sorted(), OLDER.stream()).map(Entry::of).toList();
      publisher.build(files, BuildOptions.usual(), o -> {});
    }
    DatasetGraph copy = DatasetGraphFactory.createTxnMem();
    try (ReportStore opened = ReportStore.open(store)) {
      copy.executeWrite(
          () ->
              opened.read(
                  d -> {
                    d.getDefaultGraph().stream().forEach(copy.getDefaultGraph()::add);
                    return copy;
                  }));
    }
    graph = copy.getDefaultGraph();
  }

  @Test
  void linksetsHaveAsManyLinksAsTheySay() {
    String counted =
        """
        PREFIX gk: <%s>
        PREFIX void: <http://rdfs.org/ns/void#>
        SELECT ?set ?said (COUNT(*) AS ?links) ?subjects (COUNT(DISTINCT ?subject) AS ?s)
               ?objects (COUNT(DISTINCT ?object) AS ?o) {
          ?set a void:Linkset ; void:linkPredicate ?p ; void:triples ?said ;
               void:distinctSubjects ?subjects ; void:distinctObjects ?objects ;
               void:objectsTarget/void:uriSpace ?space .
          ?subject a gk:Jurisdiction ; ?p ?object . FILTER (STRSTARTS(STR(?object), ?space))
        } GROUP BY ?set ?said ?subjects ?objects
        """
            .formatted(DEF);
    int[] sets = {0};
    try (var execution =
        org.apache.jena.sparql.exec.QueryExec.graph(graph).query(counted).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                sets[0]++;
                assertThat(row.get("links")).isEqualTo(row.get("said"));
                assertThat(row.get("s")).isEqualTo(row.get("subjects"));
                assertThat(row.get("o")).isEqualTo(row.get("objects"));
              });
    }
    assertThat(sets[0]).isEqualTo(3);
  }

  @TestFactory
  Stream<DynamicTest> cubesAreWellFormed() throws IOException {
    List<Path> checks;
    try (Stream<Path> files = Files.list(Path.of("queries/checks"))) {
      checks = files.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
    }
    assertThat(checks).isNotEmpty();
    DatasetGraph data = DatasetGraphFactory.wrap(graph);
    QueryRunner runner = new QueryRunner(BASE);
    return checks.stream()
        .map(
            c ->
                dynamicTest(
                    c.getFileName().toString(),
                    () ->
                        assertThat(runner.execute(NamedQuery.read(c), Map.of(), data).rows())
                            .isEmpty()));
  }

  @Test
  void olderReportsAreInIt() {
    for (String part :
        List.of(
            "zone/平潭综合实验区/2014/statistics/local.7/cumulative",
            "360829/2015/statistics/disclosed.items/year",
            "360829/2010")) {
      Node node = NodeFactory.createURI(BASE + "id/report/" + part);
      assertThat(graph.contains(node, Node.ANY, Node.ANY)).as(part).isTrue();
    }
  }

  @Test
  void everyTermUsedIsDefined() {
    Set<String> used =
        graph.stream()
            .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
            .filter(n -> n.isURI() && n.getURI().startsWith(DEF))
            .filter(n -> !n.getURI().matches(DEF + "[0-9.]+")) // the ontology's version
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> defined =
        graph.stream()
            .map(t -> t.getSubject())
            .filter(Node::isURI)
            .map(Node::getURI)
            .collect(Collectors.toSet());
    used.removeAll(defined);
    assertThat(used).isEmpty();
  }

  /** Sources and their characters are texts, not resources of the graph. */
  @Test
  void everyAddressOfTheDataThatIsPointedAtIsDescribed() {
    Set<String> pointed =
        graph.stream()
            .filter(
                t -> !t.getPredicate().equals(Gk.MISSING_OPERAND)) // it says that it is not there
            .map(t -> t.getObject())
            .filter(n -> n.isURI() && n.getURI().startsWith(BASE + "id/"))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described =
        graph.stream().map(t -> t.getSubject().toString()).collect(Collectors.toSet());
    pointed.removeAll(described);
    assertThat(pointed).isEmpty();
  }

  @Test
  void nothingIsBlank() {
    assertThat(graph.stream().filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isEmpty();
  }
}
