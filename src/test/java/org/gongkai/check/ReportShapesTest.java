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
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A case is a file: {@code valid.*.ttl}, or {@code invalid.*} with the findings in {@code
 * .approved.txt} beside it. {@code .ttl} is a whole report; {@code .ru} is the one fault, as a
 * change to {@code valid.minimal.ttl}, or to {@code valid.statistics.ttl} if its name speaks of
 * statistics or a narrative.
 */
class ReportShapesTest {
  private static final Path CASES = Path.of("src/test/resources/shapes/report");
  private static final ReportChecker CHECKER = new ReportChecker();
  private static final Map<Path, List<ShapeResult>> FOUND = found();

  @TestFactory
  Stream<DynamicTest> everyCase() {
    assertThat(FOUND).hasSizeGreaterThan(100);
    return FOUND.keySet().stream().map(c -> dynamicTest(name(c), () -> holds(c)));
  }

  @Test
  void everyShapeIsSeenRed() {
    Set<String> red =
        FOUND.values().stream()
            .flatMap(List::stream)
            .map(ShapeResult::shape)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(red).isEqualTo(shapesThatReport());
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

  @Test
  void warningsAloneDoNotBlock() {
    assertThat(FOUND.get(CASES.resolve("invalid.part-of-a-year.ttl")))
        .isNotEmpty()
        .noneMatch(ShapeResult::blocking);
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-2014", "form-2019", "form-2021"})
  void reportWithEveryCellOfItsFormIsFine(String form) {
    assertThat(CHECKER.check(CompleteReport.of("360981", "2020", form))).isEmpty();
  }

  private static void holds(Path file) throws IOException {
    List<String> found = FOUND.get(file).stream().map(ReportShapesTest::line).toList();
    assertThat(found).isEqualTo(approved(file));
  }

  private static List<String> approved(Path file) throws IOException {
    return name(file).startsWith("valid.")
        ? List.of()
        : Files.readAllLines(file.resolveSibling(name(file) + ".approved.txt"));
  }

  private static String line(ShapeResult result) {
    return String.join(
            " | ",
            result.blocking() ? "violation" : "warning",
            result.name(),
            result.focus(),
            result.value())
        .replace(CompleteReport.BASE, "")
        .strip();
  }

  private static Graph graph(Path file) {
    if (file.toString().endsWith(".ttl")) {
      return RDFDataMgr.loadGraph(file.toString());
    }
    boolean statistics = name(file).matches("invalid[.](statistics|narrative)-.*");
    String base = statistics ? "valid.statistics.ttl" : "valid.minimal.ttl";
    Graph minimal = RDFDataMgr.loadGraph(CASES.resolve(base).toString());
    UpdateAction.readExecute(
        file.toString(), DatasetFactory.wrap(ModelFactory.createModelForGraph(minimal)));
    return minimal;
  }

  /** Shapes with a severity; the others are parts of these. */
  private static Set<String> shapesThatReport() {
    return OntologyFiles.shapes().stream(Node.ANY, SHACL.severity, Node.ANY)
        .map(t -> t.getSubject().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
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
