package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
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
  private static final ShapeCases CASES =
      new ShapeCases(
          Path.of("src/test/resources/shapes/rules"),
          OntologyFiles.ruleShapes(),
          file -> ShapeCases.changed(OntologyFiles.published(Gk.NS), file),
          RuleShapesTest::line);

  @Test
  void rulesKeepTheirShapes() {
    assertThat(new ReportChecker(OntologyFiles.ruleShapes()).check(OntologyFiles.published(Gk.NS)))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return CASES.tests(21);
  }

  @Test
  void everyShapeIsSeenRed() {
    CASES.everyShapeIsSeenRed();
  }

  @Test
  void everyResultSaysWhatToDoInBothLanguages() {
    CASES.everyResultSaysWhatToDoInBothLanguages();
  }

  private static String line(ShapeResult result) {
    return String.join(" | ", result.shape(), result.focus(), result.value())
        .replace(Gk.NS, "")
        .strip();
  }
}
