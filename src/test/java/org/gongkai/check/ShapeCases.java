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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of cases for a graph of shapes: {@code valid.*}, in which nothing is found, and {@code
 * invalid.*} with what is found in {@code .approved.txt} beside it. {@code .ttl} is a whole graph,
 * {@code .ru} one fault as a change to one.
 */
final class ShapeCases {
  private final Graph shapes;
  private final Function<ShapeResult, String> line;
  private final Map<Path, List<ShapeResult>> found;

  /**
   * @param graph the data that a file stands for
   * @param line a result as the approved files write it
   */
  ShapeCases(
      Path folder, Graph shapes, Function<Path, Graph> graph, Function<ShapeResult, String> line) {
    this.shapes = shapes;
    this.line = line;
    ReportChecker checker = new ReportChecker(shapes);
    this.found = new TreeMap<>();
    files(folder).forEach(f -> found.put(f, checker.check(graph.apply(f))));
  }

  /** A result with its severity, name, focus and value; addresses relative to the base. */
  static String named(ShapeResult result, String base) {
    return String.join(
            " | ",
            result.blocking() ? "violation" : "warning",
            result.name(),
            result.focus(),
            result.value())
        .replace(base, "")
        .strip();
  }

  /** The graph itself, after the update in the file. */
  static Graph changed(Graph graph, Path update) {
    UpdateAction.readExecute(
        update.toString(), DatasetFactory.wrap(ModelFactory.createModelForGraph(graph)));
    return graph;
  }

  static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.(ttl|ru)$", "");
  }

  Stream<DynamicTest> tests(int atLeast) {
    assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
    return found.keySet().stream().map(f -> dynamicTest(name(f), () -> holds(f)));
  }

  List<ShapeResult> of(Path file) {
    return found.get(file);
  }

  /** Shapes with a severity report; the others are parts of these. */
  void everyShapeIsSeenRed() {
    Set<String> red = all().map(ShapeResult::shape).collect(Collectors.toCollection(TreeSet::new));
    Set<String> reporting =
        shapes.stream(Node.ANY, SHACL.severity, Node.ANY)
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(red).isEqualTo(reporting);
  }

  void everyResultSaysWhatToDoInBothLanguages() {
    assertThat(all())
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(r.messageZh()).matches("[^。]*\\p{IsHan}[^。]*。");
              assertThat(r.messageEn()).matches("\\p{ASCII}+\\.");
            });
  }

  private Stream<ShapeResult> all() {
    return found.values().stream().flatMap(List::stream);
  }

  private void holds(Path file) throws IOException {
    assertThat(found.get(file).stream().map(line))
        .containsExactlyElementsOf(
            name(file).startsWith("valid.")
                ? List.of()
                : Files.readAllLines(file.resolveSibling(name(file) + ".approved.txt")));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".approved.txt")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
