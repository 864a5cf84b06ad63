package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.gongkai.rml.MappingDocument;
import org.gongkai.rml.RmlException;
import org.gongkai.rml.RmlMapping;
import org.gongkai.rml.RmlProblem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each row of invalid.tsv is one fault in valid.ttl and the shape that finds it. Where the
 * specification's own shapes are beside the project, their verdicts are compared with ours.
 */
class MappingCheckerTest {
  private static final Path CASES = Path.of("src/test/resources/rml-shapes");
  private static final Path SPECIFICATION =
      Path.of(System.getProperty("gongkai.shared", "../shared")).resolve("rml-core");
  private static final String NS = "https://w3id.org/gongkai/def/shape/rml/";
  private static final String BASE = "http://example.com/";
  private static final MappingChecker CHECKER = new MappingChecker();

  /** Where the specification's shapes say other than ours, each with its reason. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "object-map/one-kind",
          "theirs reach an object map only if it is typed: one of the shapes of which an object map"
              + " must have some is empty, and always holds");

  @Test
  void ourOwnMappingsAreValid() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("mappings"))) {
      List<Path> mappings = files.filter(f -> f.toString().endsWith(".rml.ttl")).toList();
      assertThat(mappings).isNotEmpty();
      for (Path mapping : mappings) {
        RmlMapping read = RmlMapping.read(List.of(MappingDocument.read(mapping)), BASE);
        assertThat(CHECKER.check(read)).as("%s", mapping).isEmpty();
      }
    }
  }

  @Test
  void validIsValid() throws IOException {
    assertThat(CHECKER.check(mapping(valid()))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsFoundByItsShapeAtItsLine() throws IOException {
    return rows().stream().map(r -> dynamicTest(String.join(" ", r), () -> found(r)));
  }

  private static void found(String[] row) throws IOException {
    RmlMapping broken = mapping(broken(row));
    assertThat(red(broken.graph())).contains(row[0]);
    List<RmlProblem> problems = CHECKER.check(broken);
    assertThat(problems).isNotEmpty();
    long line = valid().substring(0, valid().indexOf(row[1])).lines().count();
    assertThat(problems)
        .allSatisfy(p -> assertThat(p.line()).as("%s", p).isBetween((int) line - 5, (int) line + 2))
        .allSatisfy(p -> assertThat(p.construct()).isNotBlank())
        .allSatisfy(p -> assertThat(p.found()).matches(".*[a-z].*[\\u4e00-\\u9fff].*"));
  }

  @Test
  void everyShapeIsSeenRed() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String[] row : rows()) {
      seen.addAll(red(mapping(broken(row)).graph()));
    }
    Set<String> all =
        MappingChecker.shapes().stream(Node.ANY, SHACL.path, Node.ANY)
            .map(t -> t.getSubject().getURI().substring(NS.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).isEqualTo(all);
  }

  private static Set<String> red(Graph mapping) {
    return CHECKER.entries(mapping).stream()
        .map(e -> e.source().getURI().substring(NS.length()))
        .collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> verdictsAreThoseOfTheSpecification() throws IOException {
    if (!Files.isDirectory(SPECIFICATION)) {
      return Stream.of(dynamicTest("the shapes are not there", MappingCheckerTest::skip));
    }
    Shapes theirs =
        Shapes.parse(RDFDataMgr.loadGraph(SPECIFICATION.resolve("core.ttl").toString()));
    Stream<DynamicTest> own =
        rows().stream()
            .map(r -> dynamicTest(String.join(" ", r), () -> same(broken(r), r[0], theirs)));
    try (Stream<Path> folders = Files.list(SPECIFICATION.resolve("test-cases"))) {
      List<Path> mappings =
          folders.map(f -> f.resolve("mapping.ttl")).filter(Files::exists).sorted().toList();
      assertThat(mappings).hasSize(76);
      return Stream.concat(
          mappings.stream()
              .map(
                  m -> {
                    String name = m.getParent().getFileName().toString();
                    return dynamicTest(name, () -> same(Files.readString(m), name, theirs));
                  }),
          own);
    }
  }

  private static void skip() {
    assumeTrue(false, "verdicts not compared: no folder " + SPECIFICATION.toAbsolutePath());
  }

  private static void same(String mapping, String name, Shapes theirs) {
    if (isNoTurtle(mapping)) {
      assertThatThrownBy(() -> RDFParser.fromString(mapping, Lang.TURTLE).toGraph());
      return;
    }
    Graph graph = mapping(mapping).graph();
    boolean ours = CHECKER.entries(graph).isEmpty();
    boolean spec = ShaclValidator.get().validate(theirs, graph).conforms();
    if (DIFFERENCES.containsKey(name)) {
      assertThat(ours).as("agrees by now, take it off the list: %s", name).isNotEqualTo(spec);
    } else {
      assertThat(ours).as("ours, theirs is %s", spec).isEqualTo(spec);
    }
  }

  private static boolean isNoTurtle(String mapping) {
    try {
      mapping(mapping);
      return false;
    } catch (RmlException e) {
      return e.getMessage().contains("Turtle");
    }
  }

  private static RmlMapping mapping(String turtle) {
    return RmlMapping.read(List.of(new MappingDocument("mapping.ttl", turtle)), BASE);
  }

  private static String broken(String[] row) throws IOException {
    return valid().replace(row[1], row[2]);
  }

  private static String valid() throws IOException {
    return Files.readString(CASES.resolve("valid.ttl"));
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(CASES.resolve("invalid.tsv")).stream()
        .skip(1)
        .map(l -> l.split("\t", -1))
        .toList();
  }
}
