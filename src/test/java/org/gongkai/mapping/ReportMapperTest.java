package org.gongkai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.report.ReportJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the mappings say of a report: golden graphs, a second engine, whose statements, which keys.
 */
final class ReportMapperTest {
  static {
    JenaSystem.init();
  }

  private static final String BASE = "http://localhost:3030/";
  private static final Path CASES = Path.of("src/test/resources/mapping");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final ReportFiles FILES = new ReportFiles(GAZETTEER);
  private static final ReportMapper MAPPER = ReportMapper.load(BASE);
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019",
          "older/pingtan-government-2014");

  @ParameterizedTest
  @ValueSource(strings = {"government", "department", "glued"})
  void caseIsMappedAsApproved(String name) throws IOException {
    Graph expected = RDFDataMgr.loadGraph(CASES.resolve(name).resolve("expected.ttl").toString());
    Graph mapped =
        graph(MAPPER.map(Files.readAllBytes(CASES.resolve(name).resolve("report.json"))));
    assertThat(mapped.isIsomorphicWith(expected)).isTrue();
    assertThat(Files.readString(CASES.resolve(name).resolve("expected.ttl")))
        .doesNotContain("_:", "[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"government", "department", "glued"})
  void secondEngineSaysTheSameOfACase(String name) throws IOException {
    byte[] json = Files.readAllBytes(CASES.resolve(name).resolve("report.json"));
    assertThat(MAPPER.map(json)).isEqualTo(Walk.triples(BASE, ReportJson.parse(json)));
  }

  @Test
  void secondEngineSaysTheSameOfEverySample() throws IOException {
    for (String sample : SAMPLES) {
      Set<Triple> walked = Walk.triples(BASE, ReportJson.tree(report(sample)));
      assertThat(MAPPER.map(report(sample)).triples()).hasSizeGreaterThan(350).isEqualTo(walked);
    }
  }

  /** Every layout of a statistics table, inferred and open cells, local indicators, no table. */
  @Test
  void secondEngineSaysTheSameOfOlderReports() throws IOException {
    Path cases = Path.of("src/test/resources/reader");
    int read = 0;
    for (String name : List.of("statistics-", "narrative-")) {
      try (var folders = Files.newDirectoryStream(cases, name + "*")) {
        for (Path folder : folders) {
          if (FILES.read(folder.resolve("report.txt")).get(0) instanceof ReadResult.Parsed parsed) {
            Set<Triple> walked = Walk.triples(BASE, ReportJson.tree(parsed.report()));
            assertThat(MAPPER.map(parsed.report()).triples()).as(name).isEqualTo(walked);
            read++;
          }
        }
      }
    }
    assertThat(read).isGreaterThan(30);
  }

  @Test
  void everyStatementIsUnderTheReportsAddress() throws IOException {
    for (String sample : SAMPLES) {
      Report report = report(sample);
      String address = BASE + report.address();
      for (Triple triple : MAPPER.map(report).triples()) {
        boolean slice =
            triple.getPredicate().getURI().equals("http://purl.org/linked-data/cube#slice");
        Node owned = slice ? triple.getObject() : triple.getSubject();
        assertThat(owned.getURI()).matches(Pattern.quote(address) + "(/.*)?");
        assertThat(triple.getObject().isBlank()).isFalse();
      }
    }
  }

  @Test
  void twoReportsShareNoSubjectButTheDataSets() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String sample : SAMPLES) {
      Set<String> subjects =
          MAPPER.map(report(sample)).triples().stream()
              .map(t -> t.getSubject().getURI())
              .filter(s -> !s.startsWith(BASE + "id/dataset/"))
              .collect(Collectors.toSet());
      assertThat(subjects).noneMatch(seen::contains);
      seen.addAll(subjects);
    }
  }

  @Test
  void sameReportTwiceAndFromItsJsonIsTheSame() throws IOException {
    ReportMapper.Mapped first = MAPPER.map(report("ganzhou-2021"));
    assertThat(MAPPER.map(report("ganzhou-2021")).triples()).isEqualTo(first.triples());
    assertThat(MAPPER.map(first.json())).isEqualTo(first.triples());
    assertThat(ReportMapper.load("https://example.org/").map(first.json()))
        .hasSameSizeAs(first.triples())
        .doesNotContainAnyElementsOf(first.triples());
  }

  @Test
  void everyKeyIsMappedOrListedAsNotPublished() throws IOException {
    Set<String> unpublished = new TreeSet<>(MappedKeys.ofTheSchema());
    Set<String> read = MappedKeys.readBy(MappingFiles.REPORT.toArray(String[]::new));
    assertThat(MappedKeys.ofTheSchema()).containsAll(withoutTableNames(read));
    unpublished.removeAll(read);
    assertThat(listed()).isEqualTo(unpublished);
  }

  /**
   * {@code tables.address} and the like stand in the schema; a map's own filter may name a table.
   */
  private static Set<String> withoutTableNames(Set<String> keys) {
    return keys.stream().filter(k -> !k.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys in the README's list of what is not published, each with a reason. */
  private static Set<String> listed() throws IOException {
    String readme = Files.readString(Path.of("mappings/README.md"));
    String list = readme.substring(readme.indexOf("## Not published"));
    return Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]{10,}\\|$")
        .matcher(list)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void readmeNamesEveryFile() throws IOException {
    String readme = Files.readString(Path.of("mappings/README.md"));
    try (Stream<Path> files = Files.walk(Path.of("mappings"))) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .allMatch(
              f ->
                  f.equals("README.md")
                      || readme.contains("`" + f + "`")
                      || readme.contains("/" + f + "`"));
    }
  }

  @Test
  void otherJsonIsRefused() {
    assertThatThrownBy(() -> MAPPER.map("{".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReportJsonException.class);
    assertThat(ReportMapper.fingerprint()).matches("[0-9a-f]{64}");
  }

  @Test
  void onlyADepartmentIsAddedToTheRegister() {
    RegisterMapper registers = RegisterMapper.load(GAZETTEER, BASE);
    assertThat(registers.department("360981")).isEmpty();
    assertThat(registers.department("360981/行政审批局"))
        .isNotEmpty()
        .allMatch(t -> t.getSubject().getURI().equals(BASE + "id/agency/360981/行政审批局"));
  }

  private static Report report(String sample) throws IOException {
    try (var in = ReportMapperTest.class.getResourceAsStream("/samples/" + sample + ".txt")) {
      return ((ReadResult.Parsed) FILES.read(sample + ".txt", in.readAllBytes()).get(0)).report();
    }
  }

  private static Graph graph(Set<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
