package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules keep their shapes. A case {@code invalid.*.ru} is one fault, as a change to the
 * ontology, with what the shapes find in {@code .approved.txt} beside it.
 */
class RuleShapesTest {
  private static final Path CASES = Path.of("src/test/resources/shapes/rules");
  private static final ReportChecker CHECKER = new ReportChecker(OntologyFiles.ruleShapes());

  @Test
  void rulesKeepTheirShapes() {
    assertThat(CHECKER.check(OntologyFiles.published(Gk.NS))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return cases().stream()
        .map(
            c ->
                dynamicTest(
                    c.getFileName().toString(),
                    () -> assertThat(lines(c)).isEqualTo(Files.readAllLines(approved(c)))));
  }

  @Test
  void everyShapeIsSeenRedAndSaysWhatToDo() {
    List<ShapeResult> found = cases().stream().flatMap(c -> found(c).stream()).toList();
    Set<String> red =
        found.stream().map(ShapeResult::shape).collect(Collectors.toCollection(TreeSet::new));
    assertThat(red)
        .isEqualTo(
            OntologyFiles.ruleShapes().stream(Node.ANY, SHACL.severity, Node.ANY)
                .map(t -> t.getSubject().getURI())
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(found)
        .allSatisfy(
            r -> {
              assertThat(r.messageZh()).matches("[^。]*\\p{IsHan}[^。]*。");
              assertThat(r.messageEn()).matches("\\p{ASCII}+\\.");
            });
  }

  private static List<String> lines(Path file) {
    return found(file).stream()
        .map(r -> String.join(" | ", r.shape(), r.focus(), r.value()).replace(Gk.NS, "").strip())
        .toList();
  }

  private static List<ShapeResult> found(Path file) {
    Graph graph = OntologyFiles.published(Gk.NS);
    UpdateAction.readExecute(
        file.toString(), DatasetFactory.wrap(ModelFactory.createModelForGraph(graph)));
    return CHECKER.check(graph);
  }

  private static Path approved(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".ru", ".approved.txt"));
  }

  private static List<Path> cases() {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Path> cases = files.filter(f -> f.toString().endsWith(".ru")).sorted().toList();
      assertThat(cases).hasSizeGreaterThan(20);
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
