package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
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
  private static final Path FOLDER = Path.of("src/test/resources/shapes/assessment");
  private static final Graph SHAPES = OntologyFiles.assessmentShapes();
  private static final ShapeCases CASES =
      new ShapeCases(FOLDER, SHAPES, AssessmentShapesTest::graph, r -> ShapeCases.named(r, BASE));

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return CASES.tests(51);
  }

  @Test
  void everyShapeIsSeenRed() {
    CASES.everyShapeIsSeenRed();
  }

  @Test
  void everyFindingSaysWhatToDoInBothLanguages() {
    CASES.everyResultSaysWhatToDoInBothLanguages();
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

  private static Graph graph(Path file) {
    if (file.toString().endsWith(".ttl")) {
      return RDFDataMgr.loadGraph(file.toString());
    }
    return ShapeCases.changed(
        RDFDataMgr.loadGraph(FOLDER.resolve("valid.minimal.ttl").toString()), file);
  }
}
