package org.gongkai.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

/** The lists of files are the folder, and the files look alike. */
class OntologyFilesTest {
  private static final Path FOLDER = Path.of("ontology");

  @Test
  void listsAreTheFolder() throws IOException {
    List<String> listed =
        Stream.of(
                OntologyFiles.PUBLISHED,
                OntologyFiles.SHAPES,
                OntologyFiles.DATASET_SHAPES,
                OntologyFiles.ASSESSMENT_SHAPES,
                OntologyFiles.CATALOGUE_SHAPES,
                OntologyFiles.RULE_SHAPES)
            .flatMap(List::stream)
            .sorted()
            .toList();
    assertThat(turtleFiles()).isEqualTo(listed);
  }

  @Test
  void everyFileHasTheSamePrefixesInTheSameOrder() throws IOException {
    List<String> first = prefixes("gongkai.ttl");
    assertThat(first).isNotEmpty();
    for (String file : turtleFiles()) {
      assertThat(prefixes(file)).as(file).isEqualTo(first);
    }
  }

  @Test
  void everyFileOpensWithWhatItIs() throws IOException {
    for (String file : turtleFiles()) {
      assertThat(Files.readAllLines(FOLDER.resolve(file)).get(0)).as(file).startsWith("# ");
    }
  }

  @Test
  void readmeNamesEveryFile() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    assertThat(turtleFiles()).allSatisfy(f -> assertThat(readme).contains("`" + f + "`"));
  }

  @Test
  void dataSetsStandUnderTheBaseOfThePublisher() {
    Graph graph = OntologyFiles.published("https://example.org/公开/");
    Node dataset = NodeFactory.createURI("https://example.org/公开/id/dataset");
    assertThat(graph.contains(dataset, RDF.type.asNode(), VOID.Dataset.asNode())).isTrue();
    assertThat(
            graph.contains(
                dataset,
                VOID.uriSpace.asNode(),
                NodeFactory.createLiteralString("https://example.org/公开/")))
        .isTrue();
    assertThat(graph.stream(Node.ANY, Qb.STRUCTURE, Node.ANY)).hasSize(10);
  }

  private static List<String> prefixes(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(l -> l.startsWith("@prefix"))
        .toList();
  }

  private static List<String> turtleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(".ttl"))
          .sorted()
          .toList();
    }
  }
}
