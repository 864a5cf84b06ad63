package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case is a file: {@code valid.*.ttl}, an assessment with verdicts, or {@code invalid.*.ru}, one
 * fault as a change to it, with the findings in {@code .approved.txt} beside it.
 */
class AssessmentShapesTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Path CASES = Path.of("src/test/resources/shapes/assessment");
  private static final Graph SHAPES = OntologyFiles.assessmentShapes();
  private static final ReportChecker CHECKER = new ReportChecker(SHAPES);
  private static final Map<Path, List<ShapeResult>> FOUND = found();

  @TestFactory
  Stream<DynamicTest> everyCase() {
    assertThat(FOUND).hasSizeGreaterThan(50);
    return FOUND.keySet().stream().map(c -> dynamicTest(name(c), () -> holds(c)));
  }

  @Test
  void everyShapeIsSeenRed() {
    Set<String> red =
        FOUND.values().stream()
            .flatMap(List::stream)
            .map(ShapeResult::shape)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> shapes =
        SHAPES.stream(Node.ANY, SHACL.severity, Node.ANY)
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(red).isEqualTo(shapes);
  }

  @Test
  void everyFindingSaysWhatToDoInBothLanguages() {
    assertThat(FOUND.values().stream().flatMap(List::stream))
        .allSatisfy(
            r -> {
              assertThat(r.messageZh()).matches("[^。]*\\p{IsHan}[^。]*。");
              assertThat(r.messageEn()).matches("\\p{ASCII}+\\.");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "repair/kind,repair-kind,0",
    "measurement/metric,metric,0",
    "verdict/state,verdict-state,0",
    "verdict/standing,verdict-standing,1"
  })
  void listIsTheScheme(String shape, String scheme, int groups) {
    Model shapes = ModelFactory.createModelForGraph(SHAPES);
    Set<String> listed =
        shapes
            .getResource(Gk.NS + "shape/assessment/" + shape)
            .getProperty(SHACLM.in)
            .getObject()
            .as(RDFList.class)
            .asJavaList()
            .stream()
            .map(RDFNode::asResource)
            .map(r -> r.getURI())
            .collect(Collectors.toSet());
    Set<String> codes =
        OntologyFiles.published(BASE).stream(Node.ANY, SKOS.inScheme.asNode(), Gk.scheme(scheme))
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toSet());
    assertThat(codes).containsAll(listed).hasSize(listed.size() + groups);
  }

  private static void holds(Path file) throws IOException {
    List<String> found = FOUND.get(file).stream().map(AssessmentShapesTest::line).toList();
    assertThat(found)
        .isEqualTo(
            name(file).startsWith("valid.")
                ? List.of()
                : Files.readAllLines(file.resolveSibling(name(file) + ".approved.txt")));
  }

  private static String line(ShapeResult result) {
    return String.join(
            " | ",
            result.blocking() ? "violation" : "warning",
            result.name(),
            result.focus(),
            result.value())
        .replace(BASE, "")
        .strip();
  }

  private static Graph graph(Path file) {
    Graph valid = RDFDataMgr.loadGraph(CASES.resolve("valid.minimal.ttl").toString());
    if (file.toString().endsWith(".ru")) {
      UpdateAction.readExecute(
          file.toString(), DatasetFactory.wrap(ModelFactory.createModelForGraph(valid)));
    }
    return valid;
  }

  private static Map<Path, List<ShapeResult>> found() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(f -> !f.toString().endsWith(".approved.txt"))
          .sorted()
          .collect(Collectors.toMap(f -> f, f -> CHECKER.check(graph(f))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.(ttl|ru)$", "");
  }
}
