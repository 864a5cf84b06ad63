package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
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
  private static final Path FOLDER = Path.of("src/test/resources/shapes/report");
  private static final ShapeCases CASES =
      new ShapeCases(
          FOLDER,
          OntologyFiles.shapes(),
          ReportShapesTest::graph,
          r -> ShapeCases.named(r, CompleteReport.BASE));

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return CASES.tests(101);
  }

  @Test
  void everyShapeIsSeenRed() {
    CASES.everyShapeIsSeenRed();
  }

  @Test
  void everyFindingSaysWhatToDoInBothLanguages() {
    CASES.everyResultSaysWhatToDoInBothLanguages();
  }

  @Test
  void warningsAloneDoNotBlock() {
    assertThat(CASES.of(FOLDER.resolve("invalid.part-of-a-year.ttl")))
        .isNotEmpty()
        .noneMatch(ShapeResult::blocking);
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-2014", "form-2019", "form-2021"})
  void reportWithEveryCellOfItsFormIsFine(String form) {
    assertThat(new ReportChecker().check(CompleteReport.of("360981", "2020", form))).isEmpty();
  }

  private static Graph graph(Path file) {
    if (file.toString().endsWith(".ttl")) {
      return RDFDataMgr.loadGraph(file.toString());
    }
    boolean statistics = ShapeCases.name(file).matches("invalid[.](statistics|narrative)-.*");
    String base = statistics ? "valid.statistics.ttl" : "valid.minimal.ttl";
    return ShapeCases.changed(RDFDataMgr.loadGraph(FOLDER.resolve(base).toString()), file);
  }
}
