package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The integrity constraints of the Data Cube Recommendation: each seen red, and all hold on our
 * cubes.
 */
class IntegrityConstraintsTest {
  private static final Path QUERIES = Path.of("queries/checks");
  private static final Path CASES = Path.of("src/test/resources/checks");

  @TestFactory
  Stream<DynamicTest> holdsOnGoodAndNamesOffendersOnBad() throws IOException {
    return constraints().stream()
        .map(
            c ->
                dynamicTest(
                    c,
                    () -> {
                      assertThat(offenders(c, caseGraph(c, "good"))).isEmpty();
                      assertThat(offenders(c, caseGraph(c, "bad"))).hasSize(1);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> holdsOnOurCubesWithManyReports() throws IOException {
    Graph graph = OntologyFiles.published(CompleteReport.BASE);
    for (int i = 0; i < 5; i++) {
      GraphUtil.addInto(graph, CompleteReport.of("36098" + i, "2020", "form-2019"));
      GraphUtil.addInto(graph, CompleteReport.of("36098" + i, "2021", "form-2021"));
      GraphUtil.addInto(graph, CompleteReport.of("36098" + i, "2014", "form-2014"));
    }
    return constraints().stream()
        .map(c -> dynamicTest(c, () -> assertThat(offenders(c, graph)).isEmpty()));
  }

  private static List<String> offenders(String constraint, Graph graph) {
    String query = read(QUERIES.resolve(constraint + ".rq"));
    try (QueryExecution execution =
        QueryExecution.create(
            QueryFactory.create(query), ModelFactory.createModelForGraph(graph))) {
      return ResultSetFormatter.toList(execution.execSelect()).stream()
          .map(Object::toString)
          .toList();
    }
  }

  private static Graph caseGraph(String constraint, String name) {
    return RDFDataMgr.loadGraph(CASES.resolve(constraint).resolve(name + ".ttl").toString());
  }

  private static List<String> constraints() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.startsWith("ic-"))
              .map(n -> n.replace(".rq", ""))
              .sorted()
              .toList();
      assertThat(names).hasSize(19);
      return names;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
