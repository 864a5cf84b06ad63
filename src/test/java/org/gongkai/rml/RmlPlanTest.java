package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class RmlPlanTest {
  private static final Path CASE =
      Path.of("src/test/resources/rml/bad-document-writes-nothing/mapping.rml.ttl");

  @Test
  void sourceThatIsMissingIsNamed() throws Exception {
    RmlException e =
        catchThrowableOfType(
            RmlException.class, () -> plan().map(p -> Optional.empty(), StreamRDFLib.sinkNull()));
    assertThat(e.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.isInData()).isFalse())
        .asString()
        .startsWith("mapping.rml.ttl:5:")
        .contains("rml:path: no source report.json");
  }

  @Test
  void problemTellsItsPlaceInTheDocument() throws Exception {
    JsonNode document = ExactJson.parse("{\"cells\": [{\"id\": \"a\", \"count\": \"十二\"}]}");
    RmlException e =
        catchThrowableOfType(
            RmlException.class, () -> plan().map(document, StreamRDFLib.sinkNull()));
    RmlProblem problem = e.problems().get(0);
    assertThat(problem.isInData()).isTrue();
    assertThat(problem.place()).isEqualTo("$.cells[0].count");
    assertThat(problem.reference()).isEqualTo("$.count");
    assertThat(problem.line()).isEqualTo(7);
  }

  @Test
  void problemsOfOneDocumentAreLimited() throws Exception {
    String cells =
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"id\": \"a\", \"count\": \"x\"}")
            .collect(Collectors.joining(",", "{\"cells\": [", "]}"));
    JsonNode document = ExactJson.parse(cells);
    RmlException e =
        catchThrowableOfType(
            RmlException.class, () -> plan().map(document, StreamRDFLib.sinkNull()));
    assertThat(e.problems()).hasSize(100);
  }

  @Test
  void onePlanServesManyThreads() throws Exception {
    RmlPlan plan = plan();
    Set<Integer> wrong =
        IntStream.range(0, 2000)
            .parallel()
            .filter(i -> !mapsOnlyItsOwn(plan, i))
            .boxed()
            .collect(Collectors.toSet());
    assertThat(wrong).isEmpty();
  }

  private static boolean mapsOnlyItsOwn(RmlPlan plan, int i) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    JsonNode document = json("{\"cells\": [{\"id\": \"a" + i + "\", \"count\": " + i + "}]}");
    plan.map(document, StreamRDFLib.dataset(dataset));
    return Quads.write(dataset).startsWith("<http://example.com/a" + i + "> ")
        && dataset.getDefaultGraph().size() == 1;
  }

  private static JsonNode json(String text) {
    try {
      return ExactJson.parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void baseThatIsNoIriIsRefused() throws Exception {
    MappingDocument mapping = MappingDocument.read(CASE);
    assertThatThrownBy(() -> RmlPlan.compile(mapping, "no base"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no base");
  }

  @Test
  void mappingWithoutTriplesMapIsRefused() {
    assertThatThrownBy(
            () -> RmlPlan.compile(new MappingDocument("empty.ttl", ""), "http://example.com/"))
        .isInstanceOf(RmlException.class)
        .hasMessageContaining("rml:TriplesMap: there is none");
  }

  @Test
  void keyGivenTwiceIsRefused() {
    assertThatThrownBy(() -> ExactJson.parse("{\"a\": 1, \"a\": 2}"))
        .hasMessageContaining("Duplicate field 'a'");
  }

  private static RmlPlan plan() throws Exception {
    return RmlPlan.compile(MappingDocument.read(CASE), "http://example.com/");
  }
}
