package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** /openapi.json is valid, describes every question, and is kept: each operation is called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  // Published at https://spec.openapis.org/oas/3.1/schema/
  private static final Path SCHEMA = Path.of("src/test/resources/openapi/schema-3.1.json");

  private final ObjectMapper json = new ObjectMapper();
  private final Fixture data = Fixture.load(Fixture.BASE);
  private final WebServer server = WebServer.start(data, WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void isValid(String language) throws IOException {
    JsonNode schema = json.readTree(Files.readString(SCHEMA));
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(document(language)))
        .isEmpty();
  }

  @Test
  void speaksTheLanguageAskedFor() throws IOException {
    assertThat(document("zh").at("/paths/~1questions~1reports/get/summary").asText())
        .isEqualTo("数据中的报告");
    assertThat(document("en").at("/paths/~1questions~1reports/get/summary").asText())
        .isEqualTo("The reports in the data");
    assertThat(document("en").toString()).doesNotContain("\"zh\":");
  }

  @Test
  void everyQuestionStandsThereWithItsParameters() throws IOException {
    JsonNode paths = document("en").get("paths");
    for (NamedQuery question : data.questions()) {
      JsonNode parameters = paths.at("/~1questions~1" + question.name() + "/get/parameters");
      assertThat(
              StreamSupport.stream(parameters.spliterator(), false)
                  .map(p -> p.get("name").asText()))
          .as(question.name())
          .containsExactlyElementsOf(question.parameters().stream().map(Parameter::name).toList());
    }
    JsonNode table = paths.at("/~1questions~1cells/get/parameters/2/schema/enum");
    assertThat(table.toString())
        .contains("\"requests\"", "\"statistics\"")
        .doesNotContain("amounts");
  }

  /** An operation, and a form in which it says it answers. */
  private record Call(String method, String path, JsonNode operation, String status, String type) {}

  @TestFactory
  Stream<DynamicTest> everyOperationKeepsItsWord() throws IOException {
    JsonNode document = document("zh");
    List<Call> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        Map.Entry<String, JsonNode> first =
            method.getValue().get("responses").properties().iterator().next();
        JsonNode response = resolved(document, first.getValue());
        List<String> types = new ArrayList<>();
        response.path("content").fieldNames().forEachRemaining(types::add);
        for (String type : types.isEmpty() ? List.of("*/*") : types) {
          calls.add(
              new Call(method.getKey(), path.getKey(), method.getValue(), first.getKey(), type));
        }
      }
    }
    assertThat(calls).hasSizeGreaterThan(150);
    return calls.stream()
        .map(
            c ->
                dynamicTest(c.method() + " " + c.path() + " " + c.type(), () -> call(document, c)));
  }

  private void call(JsonNode document, Call call) {
    String path = address(document, call);
    JsonNode body = call.operation().at("/requestBody/content");
    String sent = body.isMissingNode() ? "" : body.fieldNames().next();
    String text = sent.isEmpty() ? "" : body.get(sent).get("example").asText();
    HttpResponse<String> answer =
        client.send(call.method().toUpperCase(Locale.ROOT), path, call.type(), sent, text);
    if (call.path().equals("/changes")) {
      // A graph in memory keeps no log.
      assertThat(answer.statusCode()).isEqualTo(404);
      return;
    }
    assertThat(answer.statusCode()).as(path + "\n" + answer.body()).hasToString(call.status());
    if (call.status().equals("200")) {
      assertThat(Client.type(answer)).isEqualTo(call.type());
      assertThat(answer.body()).isNotEmpty();
    }
  }

  private static String address(JsonNode document, Call call) {
    String path = call.path();
    List<String> query = new ArrayList<>();
    for (JsonNode given : call.operation().path("parameters")) {
      JsonNode parameter = resolved(document, given);
      Optional<String> example =
          Optional.ofNullable(parameter.get("example")).map(JsonNode::asText);
      if (parameter.get("in").asText().equals("path")) {
        path = path.replace("{" + parameter.get("name").asText() + "}", example.orElseThrow());
      } else {
        example.ifPresent(
            value ->
                query.add(parameter.get("name").asText() + "=" + QuestionPage.component(value)));
        assertThat(example.isPresent() || !parameter.path("required").asBoolean()).isTrue();
      }
    }
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private JsonNode document(String language) throws IOException {
    HttpResponse<String> answer = client.get("/openapi.json?lang=" + language, "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    return json.readTree(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
