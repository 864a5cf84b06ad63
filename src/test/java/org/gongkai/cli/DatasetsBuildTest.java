package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.gongkai.output.FolderTree;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryRunner;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of {@code build --datasets}, on a copy of the store with the samples. */
@ExtendWith(SampleStore.class)
class DatasetsBuildTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Path SHIPPED = Path.of("datasets");
  private static final Path CASES = Path.of("src/test/resources/datasets");
  private static final Path QUESTIONS = Path.of("src/test/resources/queries");

  private final Path samples;
  @TempDir Path folder;
  private Path store;
  private Path sets;

  DatasetsBuildTest(Path store) {
    this.samples = store;
  }

  @BeforeEach
  void copy() throws IOException {
    store = folder.resolve("store");
    sets = folder.resolve("数据");
    copy(samples, store);
    copy(SHIPPED, sets);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private Console build(String... more) {
    List<String> line = new ArrayList<>(List.of("build", "--store", store.toString()));
    line.addAll(List.of("--datasets", sets.toString()));
    line.addAll(List.of(more));
    return Console.run(line);
  }

  @Test
  void addedThenUnchangedWithoutAByteWritten() throws IOException {
    assertThat(build().out())
        .isEqualTo("2 data sets: 2 added, 0 changed, 0 unchanged, 0 removed; 0 refused\n");
    Map<String, String> before = state();
    Console again = build();
    assertThat(again.out())
        .isEqualTo("2 data sets: 0 added, 0 changed, 2 unchanged, 0 removed; 0 refused\n");
    assertThat(again.code()).isZero();
    assertThat(state()).isEqualTo(before);
  }

  /** Each file of the store with its last change and size; locks are written by opening. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(store)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
      }
    }
    return state;
  }

  @Test
  void oneFigureThatDiffersChangesThatStatementAlone() throws IOException {
    build();
    Set<Triple> before = triples();
    replace("population/population.csv", "8970014", "8970015");
    Console changed = build();
    assertThat(changed.out()).contains("0 added, 1 changed, 1 unchanged");
    Set<Triple> after = triples();
    assertThat(minus(before, after)).hasSize(2); // the figure, and the pointer to the file
    assertThat(minus(after, before))
        .hasSize(2)
        .anyMatch(t -> t.getObject().toString().contains("8970015"));
  }

  @Test
  void mirroringTakesAwayWhatHasNoFolderAndReportsStay() throws IOException {
    Set<Triple> without = triples();
    build();
    delete("population");
    assertThat(build("--mirror").out()).contains("1 unchanged, 1 removed");
    assertThat(triples()).noneMatch(t -> t.toString().contains("id/dataset/population"));
    delete("jiangxi-governments");
    copy(CASES.resolve("valid-by-code"), sets.resolve("valid-by-code"));
    assertThat(build("--mirror").out()).contains("1 added, 0 changed, 0 unchanged, 1 removed");
    Console removed =
        Console.run("remove", "--store", store.toString(), "id/dataset/valid-by-code");
    assertThat(removed.out()).isEqualTo("1 of 1 removed\n");
    assertThat(triples()).isEqualTo(without);
  }

  @Test
  void mirroringReportsLeavesDataSetsAlone() throws IOException {
    build();
    Console reports =
        Console.run(
            "build",
            "--mirror",
            "--store",
            store.toString(),
            SampleStore.SAMPLES.resolve("gaoan-2019.txt").toString());
    assertThat(reports.out()).contains("1 unchanged, 4 removed");
    assertThat(triples()).anyMatch(t -> t.getSubject().toString().contains("dataset/population/"));
  }

  @Test
  void aBadOneChangesNothingAndTheOthersGoOn() throws IOException {
    build();
    Set<Triple> before = triples();
    replace("population/population.csv", "360700", "360799");
    copy(CASES.resolve("valid-by-code"), sets.resolve("valid-by-code"));
    copy(CASES.resolve("subject-of-ours"), sets.resolve("subject-of-ours"));
    Console built = build("--mirror", SampleStore.SAMPLES.toString()); // reports go on as well
    assertThat(built.code()).isEqualTo(Main.PROBLEMS);
    assertThat(built.out())
        .contains("5 files: 0 reports added, 0 changed, 5 unchanged")
        .contains("4 data sets: 1 added, 0 changed, 1 unchanged, 0 removed; 2 refused");
    assertThat(built.err())
        .contains(
            "ERROR DATASET_PLACE: " + sets + "/population/population.csv › line 12 (no division")
        .contains("ERROR DATASET_SCOPE: " + sets + "/subject-of-ours/馆.csv › line 2 (");
    assertThat(minus(before, triples())).isEmpty();
    assertThat(minus(triples(), before))
        .isNotEmpty()
        .allMatch(t -> t.toString().contains("id/dataset/valid-by-code"));
  }

  @Test
  void twoFoldersOfOneNameAreNotChosenBetween() throws IOException {
    Path other = folder.resolve("别处/population");
    copy(
        SHIPPED.resolve("population"),
        Files.createDirectories(other.getParent()).resolve("population"));
    Console built = build("--datasets", other.toString());
    assertThat(built.out()).contains("3 data sets: 2 added").contains("1 refused");
    assertThat(built.err()).contains("DATASET_FILE", "the same name as ");
  }

  /** Every answer about the reports is what it was without any data set, however it crowds in. */
  @TestFactory
  Stream<DynamicTest> noQuestionAboutReportsHasAnotherAnswer() throws IOException {
    copy(Path.of("src/test/resources/cli/crowding-dataset"), sets.resolve("crowding-dataset"));
    assertThat(build().out()).contains("3 added");
    Path with = store;
    List<Path> cases;
    try (Stream<Path> files = Files.walk(QUESTIONS)) {
      cases =
          files
              .filter(f -> f.toString().endsWith(".csv"))
              .filter(f -> !Files.exists(f.resolveSibling(stem(f) + ".ttl")))
              .filter(f -> !f.getParent().endsWith("requests-per-100000"))
              .sorted()
              .toList();
    }
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.stream()
        .map(
            file ->
                dynamicTest(
                    QUESTIONS.relativize(file).toString(),
                    () -> assertThat(answer(file, with)).isEqualTo(answer(file, samples))));
  }

  private static String answer(Path file, Path store) throws IOException {
    List<String> line = new ArrayList<>(List.of("query", "--store", store.toString()));
    line.addAll(List.of("--format", "csv", file.getParent().getFileName().toString()));
    Path parameters = file.resolveSibling(stem(file) + ".params");
    if (Files.exists(parameters)) {
      Files.readAllLines(parameters).forEach(given -> line.addAll(List.of("--param", given)));
    }
    Console asked = Console.run(line);
    assertThat(asked.code()).as("%s", asked).isZero();
    return asked.out();
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  @Test
  void theJoinGivesARateWhereTheDataHaveAPopulation() throws IOException {
    build();
    Console asked =
        Console.run("query", "requests-per-100000", "--store", store.toString(), "--format", "csv");
    MarkdownBlock said =
        MarkdownBlock.of(SHIPPED.resolve("README.md")).stream()
            .filter(b -> b.language().equals("csv"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.out().replace("\r\n", "\n")).isEqualTo(said.text());
    assertThat(said.text()).contains("赣州市,Ganzhou,2021,748,8970014,2020,census,8.34");
  }

  @Test
  void theGraphIsAsWellFormedAsBefore() throws IOException {
    build();
    Graph graph = graph();
    DatasetGraph data = DatasetGraphFactory.wrap(graph);
    QueryRunner runner = new QueryRunner(BASE);
    try (Stream<Path> checks = Files.list(Path.of("queries/checks"))) {
      for (Path check : checks.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        assertThat(runner.execute(NamedQuery.read(check), Map.of(), data).rows())
            .as("%s", check)
            .isEmpty();
      }
    }
    Set<String> described =
        graph.stream().map(t -> t.getSubject().toString()).collect(Collectors.toSet());
    Set<String> pointed =
        graph.stream()
            .filter(t -> !t.getPredicate().equals(Gk.MISSING_OPERAND)) // it is not there
            .map(Triple::getObject)
            .filter(o -> o.isURI() && o.getURI().startsWith(BASE + "id/"))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    pointed.removeAll(described);
    assertThat(pointed).isEmpty();
  }

  @Test
  void theServerShowsThemInItsCatalogue() throws Exception {
    build();
    try (RunningServer server = RunningServer.start(store)) {
      String site = "http://localhost:" + server.port();
      String page = get(site + "/doc/catalogue.html");
      assertThat(page)
          .contains("常住人口", "2026-11-25")
          .contains("creativecommons.org/licenses/by/4.0/", "/doc/dataset/population");
      assertThat(get(site + "/doc/catalogue.html?lang=en"))
          .contains("Prefecture and county governments of Jiangxi")
          .contains("Yearly information-disclosure reports of Chinese public bodies");
      assertThat(get(site + "/doc/dataset/population.ttl"))
          .contains("dcat:Dataset", "\"常住人口\"@zh", "dct:license", "dcat:distribution");
      assertThat(get(site + "/doc/dataset/population/360700/2020.html"))
          .contains("8970014", "江西省第七次全国人口普查公报（第一号）", "赣州市")
          .doesNotContain("class=\"gap\"");
      String place = get(site + "/doc/jurisdiction/360700.html");
      String bodies = place.substring(0, place.indexOf("class=\"statements\""));
      assertThat(bodies).contains("/doc/agency/360700").doesNotContain("/doc/dataset/");
    }
  }

  private static String get(String address) throws Exception {
    var client = java.net.http.HttpClient.newHttpClient();
    var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(address)).build();
    var response = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }

  private void replace(String file, String old, String fresh) throws IOException {
    Path path = sets.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, fresh));
  }

  private void delete(String name) throws IOException {
    FolderTree.delete(sets.resolve(name));
  }

  private Graph graph() {
    DatasetGraph copy = DatasetGraphFactory.createTxnMem();
    copy.executeWrite(() -> triples().forEach(copy.getDefaultGraph()::add));
    return copy.getDefaultGraph();
  }

  private Set<Triple> triples() {
    try (ReportStore opened = ReportStore.open(store)) {
      return opened.read(d -> d.getDefaultGraph().stream().collect(Collectors.toSet()));
    }
  }

  private static Set<Triple> minus(Set<Triple> all, Set<Triple> without) {
    return all.stream().filter(t -> !without.contains(t)).collect(Collectors.toSet());
  }
}
