package org.gongkai.check;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is mandatory in DCAT-AP 3; a case {@code invalid.*.ru} is one fault in the minimal
 * catalogue.
 */
class CatalogueShapesTest {
  private static final Path FOLDER = Path.of("src/test/resources/shapes/catalogue");
  private static final ShapeCases CASES =
      new ShapeCases(
          FOLDER,
          OntologyFiles.catalogueShapes(),
          CatalogueShapesTest::graph,
          result -> ShapeCases.named(result, "http://localhost:3030/"));

  private static Graph graph(Path file) {
    Graph valid = RDFDataMgr.loadGraph(FOLDER.resolve("valid.minimal.ttl").toString());
    return file.toString().endsWith(".ru") ? ShapeCases.changed(valid, file) : valid;
  }

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return CASES.tests(16);
  }

  @Test
  void everyShapeIsSeenRed() {
    CASES.everyShapeIsSeenRed();
  }

  @Test
  void everyResultSaysWhatToDoInBothLanguages() {
    CASES.everyResultSaysWhatToDoInBothLanguages();
  }
}
