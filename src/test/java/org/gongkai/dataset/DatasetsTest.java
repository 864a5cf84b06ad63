package org.gongkai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder is a data set: with {@code expected.nt}, what it says besides its description, or
 * with {@code problems.txt}, why nothing of it is taken.
 */
class DatasetsTest {
  private static final Path CASES = Path.of("src/test/resources/datasets");
  private static final Path SHIPPED = Path.of("datasets");
  private static final String BASE = "http://localhost:3030/";
  private static final Datasets DATASETS = new Datasets(Gazetteer.load(), BASE);

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    List<Path> cases = DatasetFolders.in(List.of(CASES));
    assertThat(cases).hasSizeGreaterThan(60);
    return cases.stream().map(c -> dynamicTest(c.getFileName().toString(), () -> check(c)));
  }

  private static void check(Path folder) throws IOException {
    DatasetResult result = DATASETS.read(folder);
    boolean valid = folder.getFileName().toString().startsWith("valid-");
    List<String> got = valid ? lines(result) : problems(result);
    assertThat(result.statements().isPresent()).as("%s", result.problems()).isEqualTo(valid);
    Path expected = folder.resolve(valid ? "expected.nt" : "problems.txt");
    assertThat(got).isEqualTo(Files.readAllLines(expected));
  }

  /** The records' statements, sorted; what dataset.ttl says is left out. */
  private static List<String> lines(DatasetResult result) {
    Node own = NodeFactory.createURI(BASE + result.address());
    return result.statements().orElse(Set.of()).stream()
        .filter(t -> !t.getSubject().equals(own) && !t.getSubject().getURI().endsWith("/csv"))
        .map(DatasetsTest::line)
        .sorted()
        .toList();
  }

  private static String line(Triple triple) {
    return NodeFmtLib.str(triple).replace(BASE, "") + " .";
  }

  private static List<String> problems(DatasetResult result) {
    return result.problems().stream()
        .map(p -> p.toString().replace(CASES + "/", "").replace(BASE, ""))
        .toList();
  }

  @Test
  void aDescriptionThatIsNestedWithoutEndIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dataset.ttl"), "[<a:b> ".repeat(100_000));
    assertThat(problems(DATASETS.read(folder)))
        .anyMatch(p -> p.contains("DATASET_DESCRIPTION") && p.contains("nested too deeply"));
  }

  @Test
  void everyShapeIsSeenRed() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path folder : DatasetFolders.in(List.of(CASES))) {
      DATASETS.read(folder).problems().forEach(p -> found.add(p.found()));
    }
    Node message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
    Set<String> unseen =
        OntologyFiles.datasetShapes().stream(Node.ANY, message, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .filter(m -> found.stream().noneMatch(f -> f.contains(m)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unseen).isEmpty();
  }

  @Test
  void whatShipsIsTakenWhole() throws IOException {
    List<DatasetResult> results = new ArrayList<>();
    for (Path folder : DatasetFolders.in(List.of(SHIPPED))) {
      results.add(DATASETS.read(folder));
    }
    assertThat(results).hasSize(2).allSatisfy(r -> assertThat(r.problems()).isEmpty());
    assertThat(linked(results.get(0)))
        .hasSize(111)
        .contains("id/jurisdiction/360981", "id/jurisdiction/361100");
    assertThat(linked(results.get(1))).hasSize(13).contains("id/jurisdiction/360700");
  }

  private static Set<String> linked(DatasetResult result) {
    return result.statements().orElseThrow().stream()
        .map(Triple::getObject)
        .filter(o -> o.isURI() && o.getURI().startsWith(BASE + "id/jurisdiction/"))
        .map(o -> o.getURI().substring(BASE.length()))
        .collect(Collectors.toSet());
  }

  /** The prefectures of the census make up the province: no digit of them is wrong alone. */
  @Test
  void prefecturesOfTheCensusAddUpToTheProvince() throws IOException {
    long sum = 0;
    long province = 0;
    for (String line : Files.readAllLines(SHIPPED.resolve("population/population.csv"))) {
      String[] cells = line.split(",");
      if (cells[2].equals("2020") && cells[0].startsWith("36")) {
        long residents = Long.parseLong(cells[4]);
        province += cells[0].equals("360000") ? residents : 0;
        sum += cells[0].equals("360000") ? 0 : residents;
      }
    }
    assertThat(sum).isEqualTo(province).isEqualTo(45_188_635);
  }
}
