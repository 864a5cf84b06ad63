package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the community group's RML-Core cases for JSON where they are, outside this project. */
class RmlCoreConformanceTest {
  private static final Path CASES =
      Path.of(System.getProperty("gongkai.shared", "../shared")).resolve("rml-core/test-cases");

  /** Cases that fail, each with its reason; a case here that passes must leave the list. */
  private static final Map<String, String> KNOWN_FAILURES = Map.of();

  /** One line of metadata.csv. */
  private record Case(String id, String baseIri, boolean errorExpected) {
    static Case of(String line) {
      // Quoted fields hold commas; those needed are the first, and the ones counted from the end.
      String[] fields = line.split(",");
      String base = line.replaceFirst(".*,core,([^,]*),.*", "$1");
      return new Case(fields[0], base, fields[fields.length - 1].equals("true"));
    }

    Path file(String name) {
      return CASES.resolve(id).resolve(name);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    if (!Files.isDirectory(CASES)) {
      return Stream.of(dynamicTest("cases are not there", RmlCoreConformanceTest::skip));
    }
    List<Case> cases =
        Files.readAllLines(CASES.resolve("metadata.csv")).stream().skip(1).map(Case::of).toList();
    assertThat(cases).as("cases in " + CASES).hasSize(76);
    return cases.stream().map(c -> dynamicTest(c.id(), () -> check(c)));
  }

  // A test of its own, because an aborted factory leaves no trace in the report.
  private static void skip() {
    assumeTrue(
        false,
        "RML-Core cases not run: no folder "
            + CASES.toAbsolutePath().normalize()
            + "; name the folder above rml-core with -Dgongkai.shared");
  }

  private static void check(Case c) throws IOException {
    if (KNOWN_FAILURES.containsKey(c.id())) {
      assertThrows(Throwable.class, () -> run(c), "passes, take it off the list");
    } else {
      run(c);
    }
  }

  private static void run(Case c) throws IOException {
    DatasetGraph actual = DatasetGraphFactory.create();
    if (c.errorExpected()) {
      RmlException error = assertThrows(RmlException.class, () -> map(c, actual));
      assertThat(error.problems())
          .allSatisfy(
              problem -> {
                assertThat(problem.construct()).isNotBlank();
                assertThat(problem.toString())
                    .startsWith("mapping.ttl:" + problem.line() + ":")
                    .contains(problem.construct());
                assertThat(problem.line()).isGreaterThan(1);
              });
      assertThat(actual.isEmpty()).isTrue();
      return;
    }
    map(c, actual);
    DatasetGraph expected = Quads.parse(Files.readString(c.file("output.nq")));
    assertThat(IsoMatcher.isomorphic(expected, actual))
        .as("expected\n%s\nactual\n%s", Quads.write(expected), Quads.write(actual))
        .isTrue();
  }

  private static void map(Case c, DatasetGraph into) throws IOException {
    RmlPlan.compile(MappingDocument.read(c.file("mapping.ttl")), c.baseIri())
        .map(path -> document(c.file(path)), StreamRDFLib.dataset(into));
  }

  private static Optional<JsonNode> document(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(ExactJson.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
