package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public endpoint gives, and what it must not do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlTest {

  private static final String SELECT =
      "SELECT ?name { ?a a <https://w3id.org/gongkai/def/Government> ; "
          + "<http://www.w3.org/2000/01/rdf-schema#label> ?name FILTER(STRSTARTS(?name, '丰城')) }";
  private static final String CONSTRUCT = "CONSTRUCT { ?a ?p '丰城' } WHERE { ?a ?p ?o } LIMIT 5";

  private final Fixture data = Fixture.load(Fixture.BASE);
  private final WebServer server =
      WebServer.start(data, new WebOptions(0, "localhost", Duration.ofSeconds(2)));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void selectComesInEveryFormat(String type) {
    HttpResponse<String> response = client.sparql(SELECT, type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains("丰城市人民政府");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml"
      })
  void constructComesInEveryFormat(String type) {
    HttpResponse<String> response = client.sparql(CONSTRUCT, type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains("丰城");
  }

  @Test
  void queriesArePostedAsFormOrAsText() {
    String form = "query=" + URLEncoder.encode(SELECT, StandardCharsets.UTF_8);
    assertThat(post("application/x-www-form-urlencoded", form).body()).contains("丰城市人民政府");
    assertThat(post("application/sparql-query", SELECT).body()).contains("丰城市人民政府");
    assertThat(post("application/json", "{}").statusCode()).isEqualTo(415);
  }

  @Test
  void updatesAreRefusedAndChangeNothing() {
    String update = "INSERT DATA { <urn:x> <urn:y> '坏' }";
    String form = "update=" + URLEncoder.encode(update, StandardCharsets.UTF_8);
    assertThat(post("application/sparql-update", update).statusCode()).isBetween(400, 499);
    assertThat(post("application/x-www-form-urlencoded", form).statusCode()).isBetween(400, 499);
    assertThat(client.sparql(update, "").statusCode()).isEqualTo(400);
    String turtle = "<urn:x> <urn:y> '坏' .";
    assertThat(client.send("PUT", "/data?default", "", "text/turtle", turtle).statusCode())
        .isEqualTo(405);
    assertThat(client.send("POST", "/data", "", "text/turtle", turtle).statusCode()).isEqualTo(405);
    assertThat(client.send("POST", "/sparql", "", "text/turtle", turtle).statusCode())
        .isBetween(400, 499);
    assertThat(client.sparql("ASK { <urn:x> ?p ?o }", "text/csv").body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/坏> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://localhost:1/> AS ?x) SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT ?x { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://localhost:1/> { ?a ?b ?c } } AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <urn:x> { ?a ?b ?c } })",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <urn:x> { ?a ?b ?c } })",
        "SELECT (SUM(IF(EXISTS { SERVICE SILENT <urn:x> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?o)",
        "SELECT (MAX(<java:org.apache.jena.sparql.function.library.pi>()) AS ?t) {}",
        "SELECT (COUNT(DISTINCT <java:org.gongkai.坏>(?s)) AS ?t) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(MIN(<java:java.lang.System>(?o)) > 1)",
        "SELECT * { ?s ?p ?o } ORDER BY MIN(<java:java.lang.System>(?o))",
        "ASK { { ?s ?p ?o } UNION { ?a ?b ?c MINUS { SERVICE <urn:x> { ?a ?b ?c } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <loop:bulk> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { BIND(<java:java.lang.System>('x') AS ?x) }",
        "SELECT * { ?s <java:org.example.Property> ?o }",
        "SELECT * { ?s <java:org.example.Property>/<urn:p> ?o }"
      })
  void whatReachesOutIsForbidden(String query) {
    HttpResponse<String> response = client.sparql(query, "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
    assertThat(response.body()).contains("不允许").contains("does not allow");
  }

  // The name is put together while the query runs: no check of the text can see it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALL(<java:org.apache.jena.sparql.function.library.pi>)",
        "CALL(IRI(CONCAT('ja', 'va:org.apache.jena.sparql.function.library.pi')))",
        "<http://jena.apache.org/ARQ/function#wait>(9000)",
        "CALL(IRI(CONCAT('http://jena.apache.org/ARQ/function#', 'wait')), 9000)",
        "MAX(CALL(IRI(CONCAT('ja', 'va:org.apache.jena.sparql.function.library.pi'))))"
      })
  void aNamePutTogetherWhileItRunsFindsNoClass(String call) {
    HttpResponse<String> response = client.sparql("SELECT (" + call + " AS ?x) {}", "text/csv");
    assertThat(response.body().replaceAll("[\\r\\n]+", "")).isEqualTo("x");
  }

  @Test
  void functionsOfSparqlAndXpathStay() {
    String six = "CALL(<http://www.w3.org/2005/xpath-functions#abs>, -6) AS ?six";
    HttpResponse<String> response =
        client.sparql("SELECT (" + six + ") (UCASE('丰城a') AS ?name) {}", "text/csv");
    assertThat(response.body().lines()).containsExactly("six,name", "6,丰城A");
  }

  @Test
  void otherAggregatesAreABadRequest() {
    for (String name : List.of("urn:坏", "http://jena.apache.org/ARQ/function/aggregate#stdev")) {
      HttpResponse<String> response =
          client.sparql("SELECT (AGG <" + name + ">(?o) AS ?x) { ?s ?p ?o }", "");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains(name);
    }
  }

  @Test
  void aQueryTooDeepIsABadRequest() {
    String deep = "SELECT * { {}" + " UNION {}".repeat(20_000) + " }";
    HttpResponse<String> response = post("application/sparql-query", deep);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("过于复杂").contains("too complex");
    String nested = "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?丰城) {}";
    assertThat(post("application/sparql-query", nested).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM <file:///etc/passwd>",
        "FROM <http://localhost:1/丰城>",
        "FROM NAMED <http://localhost:1/x>"
      })
  void graphsFromElsewhereAreForbidden(String clause) {
    String query = "SELECT (COUNT(*) AS ?n) " + clause + " { ?s ?p ?o }";
    HttpResponse<String> response = client.sparql(query, "text/csv");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("不从别处读取").contains("none is loaded");
  }

  @Test
  void graphsThatTheProtocolNamesAreForbiddenToo() {
    String plain = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    String query = "&query=" + URLEncoder.encode(plain, StandardCharsets.UTF_8);
    for (String name : List.of("default-graph-uri", "named-graph-uri")) {
      String path = "/sparql?" + name + "=file:///etc/passwd" + query;
      assertThat(client.get(path, "text/csv").statusCode()).isEqualTo(403);
    }
    String own = "/sparql?default-graph-uri=urn:x-arq:DefaultGraph" + query;
    assertThat(client.get(own, "text/csv").statusCode()).isEqualTo(200);
  }

  @Test
  void updatesAndLoadAreForbiddenWithAReason() {
    String load = "LOAD <http://localhost:1/丰城.ttl>";
    String form = "update=" + URLEncoder.encode(load, StandardCharsets.UTF_8);
    List<HttpResponse<String>> responses =
        List.of(
            post("application/sparql-update", load),
            post("application/x-www-form-urlencoded", form),
            client.get("/sparql?" + form, "text/csv"));
    assertThat(responses)
        .allSatisfy(
            response -> {
              assertThat(response.statusCode()).isEqualTo(403);
              assertThat(response.body()).contains("也不执行 LOAD").contains("no LOAD");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?丰城市 { ?s ?p '人民政府 | 400 | 查询",
        "SELECT * { ?s ?p ?o ; 政府信息公开 } | 400 | malformed",
        "SELECT * { ?s 政:府 ?o } | 400 | 政"
      })
  void aBrokenQueryIsToldWhyWithItsChinese(String query, int status, String word) {
    HttpResponse<String> response = client.sparql(query, "");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Client.header(response, "Content-Type"))
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
    int length = response.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(Client.header(response, "Content-Length")).isEqualTo(Integer.toString(length));
    assertThat(response.body()).contains("请求有误").contains("malformed");
    assertThat(response.body()).contains(word.equals("查询") ? "请求有误" : word);
    assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void anEngineThatIsNotAskedAQuestionShowsTheForm() {
    assertThat(client.get("/sparql", "text/html").statusCode()).isEqualTo(303);
    assertThat(client.get("/sparql/update", "text/html").statusCode()).isEqualTo(404);
    assertThat(client.get("/data/x", "").body()).startsWith("404").doesNotContain("<html");
  }

  @Test
  void aPreflightIsAnsweredForEveryOrigin() {
    HttpResponse<String> response = client.send("OPTIONS", "/sparql", "", "", "");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(Client.header(response, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(Client.header(response, "Access-Control-Allow-Headers")).contains("Content-Type");
    HttpResponse<String> page = client.send("OPTIONS", "/doc/dataset", "", "", "");
    assertThat(Client.header(page, "Access-Control-Allow-Methods")).doesNotContain("POST");
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    String endless =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }";
    HttpResponse<String> response = client.sparql(endless, "");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("时间限制").contains("limit");
  }

  @Test
  void halfAResultNeverLooksWhole() {
    String few =
        "SELECT * { { ?a a <https://w3id.org/gongkai/def/Report> } UNION "
            + "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), '坏')) } }";
    for (String query : List.of("SELECT * { ?a ?b ?c . ?d ?e ?f }", few)) {
      assertThatThrownBy(() -> client.sparql(query, "text/csv"))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void theGraphIsTheWholeGraph() {
    HttpResponse<String> response = client.get("/data?default", "application/n-triples");
    long size =
        Txn.calculateRead(data.dataset(), () -> (long) data.dataset().getDefaultGraph().size());
    assertThat(response.body().lines().count()).isEqualTo(size);
  }

  private HttpResponse<String> post(String type, String body) {
    return client.send("POST", "/sparql", "text/csv", type, body);
  }
}
