package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation Service API 0.2 over HTTP, held against schemas and OpenRefine's habits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconcileTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/reconcile/examples");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/reconcile/requests.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = 1000)
  void answersAsTheTableSays(String path, int status, String schema, String word) {
    HttpResponse<String> response = client.get(escaped(path), "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Client.type(response)).isEqualTo("application/json");
    assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.body()).contains(word);
    if (schema.equals("error")) {
      assertThat(tree(response.body()).path("status").asInt()).isEqualTo(status);
      assertThat(tree(response.body()).path("message-zh").asText()).isNotBlank();
    } else {
      assertThat(new ReconciliationSchema(schema).faults(response.body())).isEmpty();
    }
  }

  // What java.net.URI refuses in a query, and no more: Chinese stays raw or encoded as it is.
  private static String escaped(String path) {
    return path.replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\"", "%22")
        .replace("[", "%5B")
        .replace("]", "%5D");
  }

  @TestFactory
  Stream<DynamicTest> everySchemaRefusesItsBrokenExamples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> examples = files.sorted().toList();
      assertThat(examples).hasSizeGreaterThan(10);
      return examples.stream()
          .map(
              f ->
                  dynamicTest(
                      f.getFileName().toString(),
                      () ->
                          assertThat(
                                  new ReconciliationSchema(
                                          f.getFileName().toString().split("\\.")[0])
                                      .faults(Files.readString(f)))
                              .isNotEmpty()));
    }
  }

  @Test
  void everySchemaHasABrokenExample() throws IOException {
    assertThat(names(EXAMPLES)).isEqualTo(names(ReconciliationSchema.FOLDER));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString().split("\\.")[0])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A form with queries of one column, as OpenRefine posts them. */
  @Test
  void openRefineBatchIsAnswered() {
    String queries =
        """
        {"q0":{"query":"丰城市","type":"jurisdiction","type_strict":"should","limit":3,
               "properties":[{"pid":"parent","v":"江西省"}]},
         "q1":{"query":"鼓楼区","type":"jurisdiction","type_strict":"should"},
         "q2":{"query":"丰城审批局","type":["agency"],
               "properties":[{"pid":"parent","v":{"id":"jurisdiction/360900","name":"宜春市"}},
                             {"pid":"year","v":2020}]},
         "q3":{"query":"丰城市","type":"jurisdiction","properties":[{"pid":"year","v":"1995"}]},
         "q4":{"query":"  ","type":"jurisdiction","properties":[{"pid":"code","v":["360981",""]}]}}
        """;
    assertThat(new ReconciliationSchema("reconciliation-query-batch").faults(queries)).isEmpty();
    HttpResponse<String> response = post("queries=" + encoded(queries));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(new ReconciliationSchema("reconciliation-result-batch").faults(response.body()))
        .isEmpty();
    JsonNode batch = tree(response.body());
    assertThat(matched(batch, "q0")).containsExactly("jurisdiction/360981");
    assertThat(matched(batch, "q1")).isEmpty();
    assertThat(batch.at("/q1/result")).hasSizeGreaterThan(3);
    assertThat(batch.at("/q2/result/0/id").asText()).isEqualTo("agency/360981/行政审批局");
    assertThat(matched(batch, "q2")).isEmpty();
    assertThat(matched(batch, "q3")).containsExactly("jurisdiction/362202");
    assertThat(batch.at("/q4/result/0/id").asText()).isEqualTo("jurisdiction/360981");
    assertThat(batch.at("/q0/result").size()).isLessThanOrEqualTo(3);
    assertThat(decreasing(batch.at("/q1/result"))).isTrue();
  }

  private static List<String> matched(JsonNode batch, String query) {
    return IntStream.range(0, batch.at("/" + query + "/result").size())
        .mapToObj(i -> batch.at("/" + query + "/result/" + i))
        .filter(candidate -> candidate.path("match").asBoolean())
        .map(candidate -> candidate.path("id").asText())
        .toList();
  }

  private static boolean decreasing(JsonNode result) {
    return IntStream.range(1, result.size())
        .allMatch(
            i -> result.get(i - 1).path("score").asInt() >= result.get(i).path("score").asInt());
  }

  @Test
  void extensionByForm() {
    String query =
        "{\"ids\":[\"jurisdiction/360981\",\"none\"],\"properties\":[{\"id\":\"parent\"},{\"id\":\"latitude\"}]}";
    assertThat(new ReconciliationSchema("data-extension-query").faults(query)).isEmpty();
    JsonNode answer = tree(post("extend=" + encoded(query)).body());
    assertThat(answer.at("/rows/jurisdiction~1360981/parent/0/id").asText())
        .isEqualTo("jurisdiction/360900");
    assertThat(answer.at("/rows/jurisdiction~1360981/latitude/0/float").isNumber()).isTrue();
    assertThat(answer.at("/rows/none/parent")).isEmpty();
    assertThat(answer.at("/meta/0/type/id").asText()).isEqualTo("jurisdiction");
  }

  @Test
  void tooManyQueriesAtOnceAre413() {
    String queries =
        IntStream.range(0, 51)
            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"丰城\"}")
            .collect(Collectors.joining(",", "{", "}"));
    HttpResponse<String> response = post("queries=" + encoded(queries));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("at most 50 queries");
    JsonNode manifest = tree(client.get("/reconcile", "").body());
    assertThat(manifest.path("batchSize").asInt()).isEqualTo(50);
  }

  @Test
  void otherBodiesAndMethodsAreRefusedAsJson() {
    HttpResponse<String> json = client.send("POST", "/reconcile", "", "application/json", "{}");
    assertThat(json.statusCode()).isEqualTo(415);
    HttpResponse<String> put = client.send("PUT", "/reconcile", "", FORM, "queries={}");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(Client.header(put, "Allow")).contains("POST");
    HttpResponse<String> posted =
        client.send("POST", "/reconcile/suggest/entity", "", FORM, "prefix=丰");
    assertThat(posted.statusCode()).isEqualTo(405);
    HttpResponse<String> large =
        client.post("/reconcile", FORM, new byte[BodyLimit.MOST + 1], false);
    assertThat(large.statusCode()).isEqualTo(413);
    for (HttpResponse<String> refused : List.of(json, put, posted, large)) {
      assertThat(tree(refused.body()).path("status").asInt()).isEqualTo(refused.statusCode());
      assertThat(Client.header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @Test
  void preflightAllowsPost() {
    HttpResponse<String> response = client.send("OPTIONS", "/reconcile", "", "", "");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(Client.header(response, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reconcile?callback=jQuery123_4.done",
        "/reconcile/suggest/entity?prefix=丰城&callback=$cb",
        "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22丰城%22%7D%7D&callback=f"
      })
  void callbackMakesAScript(String path) {
    HttpResponse<String> response = client.get(path, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo("text/javascript");
    assertThat(response.body()).matches("(?s)/\\*\\*/[$\\w.]+\\(\\{.*\\}\\);\\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alert(1)//", "a%20b", "", "1a", "a..b", "丰", "a%0A"})
  void aCallbackThatIsNoNameIsRefused(String name) {
    HttpResponse<String> response = client.get("/reconcile?callback=" + name, "");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Client.type(response)).isEqualTo("application/json");
  }

  /** Every address that the manifest names answers, at the place where it was asked for. */
  @Test
  void servicesOfTheManifestAreThere() {
    JsonNode manifest = tree(client.get("/reconcile", "").body());
    String here = "http://localhost:" + server.port() + "/";
    String id = encoded("agency/360981/行政审批局");
    for (String what : List.of("entity", "property", "type")) {
      JsonNode service = manifest.at("/suggest/" + what);
      String address = service.path("service_url").asText() + service.path("service_path").asText();
      assertThat(address).startsWith(here);
      assertThat(path(address + "?prefix=p").statusCode()).isEqualTo(200);
    }
    String flyout =
        manifest.at("/suggest/entity/service_url").asText()
            + manifest.at("/suggest/entity/flyout_service_path").asText().replace("${id}", id);
    assertThat(path(flyout).body()).contains("丰城市行政审批局");
    HttpResponse<String> preview = path(manifest.at("/preview/url").asText().replace("{{id}}", id));
    assertThat(Client.type(preview)).isEqualTo("text/html");
    assertThat(preview.body()).contains("丰城市行政审批局").contains("江西省 › 宜春市 › 丰城市");
    assertThat(Client.header(preview, "Content-Security-Policy")).contains("frame-ancestors *");
    HttpResponse<String> view = path(manifest.at("/view/url").asText().replace("{{id}}", id));
    assertThat(view.statusCode()).isEqualTo(303);
    assertThat(Client.header(view, "Location")).startsWith("/doc/agency/360981/");
    assertThat(client.get(Client.header(view, "Location"), "").statusCode()).isEqualTo(200);
  }

  /** The gazetteer knows it, the graph does not: its preview is shown instead. */
  @Test
  void aTownshipWithoutAReportIsShownByItsPreview() {
    HttpResponse<String> view = client.get("/reconcile/view?id=jurisdiction%2F350128001", "");
    assertThat(view.statusCode()).isEqualTo(303);
    HttpResponse<String> preview = client.get(Client.header(view, "Location"), "");
    assertThat(preview.body()).contains("海坛街道").contains("尚无报告");
    assertThat(client.get("/reconcile/view?id=jurisdiction/1", "").statusCode()).isEqualTo(404);
  }

  /** A department of the store whose name is hostile stays text. */
  @Test
  void namesAreEscaped() {
    String preview = client.get("/reconcile/preview?id=agency/360981/坏名字", "").body();
    assertThat(preview).doesNotContain("<script");
    String flyout = client.get("/reconcile/flyout/type?id=%3Cscript%3E", "").body();
    assertThat(tree(flyout).path("detail").asText()).isEqualTo("<script>");
  }

  private HttpResponse<String> path(String address) {
    return client.get(address.replace("http://localhost:" + server.port(), ""), "");
  }

  private HttpResponse<String> post(String form) {
    return client.send("POST", "/reconcile", "", FORM + "; charset=UTF-8", form);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(json, e);
    }
  }
}
