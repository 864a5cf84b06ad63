package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders in {@code src/test/resources/rml}: all mapping files of a folder are one
 * mapping, its documents are mapped one after the other. Where expected.nq or expected-error.txt is
 * absent, no statement or no error is expected.
 */
class RmlCaseTest {
  private static final Path CASES = Path.of("src/test/resources/rml");

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    List<Path> cases = files(CASES, "");
    assertThat(cases).isNotEmpty();
    return cases.stream().map(c -> dynamicTest(c.getFileName().toString(), () -> check(c)));
  }

  private static void check(Path folder) throws IOException {
    DatasetGraph actual = DatasetGraphFactory.create();
    List<String> errors = new ArrayList<>();
    map(folder, actual, errors);
    assertThat(errors).isEqualTo(lines(folder.resolve("expected-error.txt")));
    DatasetGraph expected =
        Quads.parse(String.join("\n", lines(folder.resolve("expected.nq"))) + "\n");
    assertThat(IsoMatcher.isomorphic(expected, actual))
        .as("expected\n%s\nactual\n%s", Quads.write(expected), Quads.write(actual))
        .isTrue();
  }

  private static void map(Path folder, DatasetGraph into, List<String> errors) throws IOException {
    List<MappingDocument> mappings = new ArrayList<>();
    for (Path file : files(folder, ".rml.ttl")) {
      mappings.add(MappingDocument.read(file));
    }
    try {
      RmlPlan plan = RmlPlan.compile(mappings, "http://example.com/");
      for (Path file : files(folder, ".json")) {
        mapOne(plan, file, into, errors);
      }
    } catch (RmlException e) {
      e.problems().forEach(problem -> errors.add(problem.toString()));
    }
  }

  private static void mapOne(RmlPlan plan, Path file, DatasetGraph into, List<String> errors)
      throws IOException {
    try {
      plan.map(ExactJson.parse(Files.readAllBytes(file)), StreamRDFLib.dataset(into));
    } catch (RmlException e) {
      e.problems().forEach(problem -> errors.add(problem.toString()));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
