package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.federate.Budget;
import org.gongkai.federate.Federation;
import org.gongkai.federate.OddPartner;
import org.gongkai.federate.Oxigraph;
import org.gongkai.federate.Partners;
import org.gongkai.federate.Partnership;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public endpoint with partners: whom it calls, what it says of them, and what it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationTest {
  private static final String WIKIDATA = "<" + Partnership.WIKIDATA + ">";
  private static final String LABELS =
      "PREFIX owl: <http://www.w3.org/2002/07/owl#> SELECT ?place ?name { ?place owl:sameAs ?item "
          + "SERVICE %s { ?item <http://www.w3.org/2000/01/rdf-schema#label> ?name "
          + "FILTER (LANG(?name) = 'zh') } } ORDER BY ?name";
  private static final Pattern LINK =
      Pattern.compile(
          "<(/receipt/[0-9a-f-]{36})>; rel=\"http://www.w3.org/ns/prov#has_provenance\"");

  @TempDir static Path folder;
  private Oxigraph oxigraph;
  private OddPartner odd;
  private WebServer server;
  private Client client;

  /** A store and the questions that its partners allow. */
  private record WithQuestions(Fixture fixture, List<NamedQuery> questions) implements ServedData {
    @Override
    public String base() {
      return fixture.base();
    }

    @Override
    public DatasetGraph dataset() {
      return fixture.dataset();
    }

    @Override
    public java.util.Optional<String> text(String sha256) {
      return fixture.text(sha256);
    }

    @Override
    public java.util.Optional<byte[]> source(String sha256) {
      return fixture.source(sha256);
    }

    @Override
    public java.util.Optional<byte[]> parsed(String reportAddress) {
      return fixture.parsed(reportAddress);
    }
  }

  @BeforeAll
  void start() throws IOException {
    oxigraph = Oxigraph.start(Path.of("src/test/resources/federation/wikidata.ttl"));
    odd = new OddPartner();
    StringBuilder file =
        new StringBuilder(
            "name,title-zh,title-en,endpoint,address,internal,licence,seconds,cache\n");
    file.append(line("wikidata", Partnership.WIKIDATA, oxigraph.address(), true, 1, 0));
    file.append(line("kept", "http://kept.example/sparql", oxigraph.address(), true, 1, 60));
    file.append(line("xml", "http://xml.example/sparql", oxigraph.addressOfXml(), true, 1, 0));
    file.append(line("inside", "http://inside.example/", odd.at("good"), false, 1, 0));
    file.append(line("patient", "http://patient.example/", odd.at("silence"), true, 4, 0));
    for (String kind :
        List.of("error", "silence", "huge", "redirect", "script", "bad-json", "other-json")) {
      file.append(line(kind, "http://" + kind + ".example/", odd.at(kind), true, 1, 0));
    }
    Path partners = Files.writeString(folder.resolve("partners.csv"), file);
    Federation federation =
        new Federation(Partners.read(partners), Budget.OF_A_QUERY, Partnership.ASKING);
    List<NamedQuery> questions = new ArrayList<>(QueryCatalogue.load().all());
    questions.addAll(QueryCatalogue.federated().all());
    String lies = "SELECT ?s ?o { SERVICE <http://script.example/> { ?s ?p ?o } }";
    questions.add(NamedQuery.parse("lies", "lies.rq", lies));
    server =
        WebServer.start(
            new WithQuestions(Fixture.load(Fixture.BASE), questions),
            new WebOptions(0, "localhost", Duration.ofSeconds(10)),
            federation);
    client = new Client(server.port());
  }

  private static String line(
      String name, String endpoint, String address, boolean internal, int seconds, int cache) {
    return "%s,伙伴 %s,Partner %s,%s,%s,%s,%s,%d,%d%n"
        .formatted(name, name, name, endpoint, address, internal, Partnership.CC0, seconds, cache);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.stop();
      odd.close();
      oxigraph.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WIKIDATA_TEXT, "<http://xml.example/sparql>"})
  void rowsOfBothAreJoinedInOneCall(String endpoint) {
    int before = oxigraph.asked().size();
    HttpResponse<String> response = client.sparql(LABELS.formatted(endpoint), "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body().lines())
        .containsExactly("place,name", "http://localhost:3030/id/jurisdiction/360981,丰城市");
    assertThat(oxigraph.asked()).hasSize(before + 1);
    assertThat(oxigraph.asked().get(before))
        .contains("VALUES ?item", "<http://www.wikidata.org/entity/Q57052>");
  }

  private static final String WIKIDATA_TEXT = "<https://query.wikidata.org/sparql>";

  @Test
  void aVariableMayBeBoundToAPartner() {
    String query =
        "SELECT ?name { VALUES ?e { "
            + WIKIDATA
            + " } VALUES ?item "
            + "{ <http://www.wikidata.org/entity/Q1375351> } "
            + "SERVICE ?e { ?item <http://www.w3.org/2000/01/rdf-schema#label> ?name } }";
    HttpResponse<String> response = client.sparql(query, "text/csv");
    assertThat(response.body().lines()).contains("丰城市", "Fengcheng");
    HttpResponse<String> other =
        client.sparql(query.replace(WIKIDATA, "<http://localhost:1/坏>"), "text/csv");
    assertThat(other.statusCode()).as(other.body()).isEqualTo(403);
    assertThat(other.body()).contains("不在本服务器允许的合作端点之列").contains("http://localhost:1/坏");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/坏> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <https://query.wikidata.org/sparql?x> { ?s ?p ?o } }",
        "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <loop:bulk> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { BIND('https://query.wikidata.org/sparql' AS ?x) SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { VALUES ?x { <http://169.254.169.254/> } SERVICE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { SERVICE <http://inside.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://inside.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE <http://redirect.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://redirect.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE <https://query.wikidata.org/sparql> { SERVICE <http://a.example/> { ?s ?p ?o } } }",
        "SELECT * { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o FILTER EXISTS { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT ?o { ?a ?b ?c } } }",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <https://query.wikidata.org/sparql> { ?a ?b ?c } })",
        "SELECT (SUM(IF(EXISTS { SERVICE SILENT <https://query.wikidata.org/sparql> { ?a ?b ?c } }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://b.example/> { ?s ?p ?o } }"
      })
  void whoeverIsNoPartnerIsForbiddenWithAReason(String query) {
    HttpResponse<String> response = client.sparql(query, "text/csv");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
    assertThat(response.body())
        .contains("不允许")
        .contains("SERVICE")
        .containsPattern("[。].*\\n.*\\.");
  }

  @ParameterizedTest
  @CsvSource({
    "error, 502, status",
    "bad-json, 502, malformed",
    "other-json, 502, malformed",
    "silence, 504, timeout",
    "huge, 422, rows"
  })
  void aPartnerThatFailsIsNamed(String name, int status, String word) {
    String service = "SELECT * { SERVICE %s <http://" + name + ".example/> { ?s ?p ?o } }";
    Instant start = Instant.now();
    HttpResponse<String> loud = client.sparql(service.formatted(""), "text/csv");
    assertThat(loud.statusCode()).as(loud.body()).isEqualTo(status);
    assertThat(loud.body()).contains("合作端点 " + name).contains("(" + word + ")");
    assertThat(Client.header(loud, "Service-Failed")).isEqualTo(name + ";reason=" + word);
    HttpResponse<String> silent = client.sparql(service.formatted("SILENT"), "text/csv");
    assertThat(silent.statusCode()).as(silent.body()).isEqualTo(200);
    assertThat(Client.header(silent, "Service-Failed")).isEqualTo(name + ";reason=" + word);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void rowsBeforeTheFailureDoNotHideIt() {
    String query =
        "SELECT * { { ?s ?p ?o } UNION { SERVICE SILENT <http://error.example/> { ?s ?p ?o } } }";
    HttpResponse<String> response = client.sparql(query, "text/csv");
    assertThat(response.body().lines().count()).isGreaterThan(1000);
    assertThat(Client.header(response, "Service-Failed")).isEqualTo("error;reason=status");
    assertThat(Client.header(client.sparql("ASK {}", "text/csv"), "Service-Failed")).isEmpty();
  }

  @Test
  void aHugeAnswerOfOurOwnIsNotHeld() {
    String query = "SELECT * { SERVICE " + WIKIDATA + " { VALUES ?x { 1 } } ?a ?b ?c . ?d ?e ?f }";
    HttpResponse<String> response = client.sparql(query, "text/csv");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("100000");
  }

  @Test
  void aReceiptSaysWhoGaveWhat() throws IOException {
    HttpResponse<String> answer = asked(LABELS.formatted(WIKIDATA));
    JsonNode receipt = receipt(answer);
    assertThat(receipt.get("query").asText()).contains("SERVICE <https://query.wikidata.org");
    JsonNode own = receipt.get("sources").get(0);
    assertThat(own.get("origin").asText()).isEqualTo("own");
    assertThat(own.get("rows").asInt()).isGreaterThan(3);
    JsonNode wikidata = receipt.get("sources").get(1);
    assertThat(wikidata.get("titleZh").asText()).isEqualTo("伙伴 wikidata");
    assertThat(wikidata.get("origin").asText()).isEqualTo("live");
    assertThat(wikidata.get("rows").asInt()).isEqualTo(1);
    assertThat(wikidata.get("licence").asText()).isEqualTo(Partnership.CC0);
    assertThat(Instant.parse(wikidata.get("oldest").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void whatIsKeptIsSaidWithItsAge() throws IOException {
    String query = LABELS.formatted("<http://kept.example/sparql>");
    JsonNode first = receipt(asked(query)).get("sources").get(1);
    int before = oxigraph.asked().size();
    HttpResponse<String> again = asked(query);
    assertThat(again.body()).contains("丰城市");
    JsonNode second = receipt(again).get("sources").get(1);
    assertThat(oxigraph.asked()).hasSize(before);
    assertThat(first.get("origin").asText()).isEqualTo("live");
    assertThat(second.get("origin").asText()).isEqualTo("cache");
    assertThat(second.get("oldest")).isEqualTo(first.get("oldest"));
    assertThat(second.get("ageSeconds").asLong()).isBetween(0L, 60L);
  }

  @Test
  void aReceiptIsAPageToo() {
    String silent = "SELECT * { SERVICE SILENT <http://error.example/> { ?s ?p ?o } }";
    HttpResponse<String> page = client.get(link(asked(silent)), "text/html");
    assertThat(Client.type(page)).isEqualTo("text/html");
    assertThat(page.body()).contains("没有回答，未并入", "status: it answers 500", "伙伴 error");
    assertThat(client.get("/receipt/nobody", "").statusCode()).isEqualTo(404);
    assertThat(Client.header(client.sparql("ASK {}", ""), "Link")).isEmpty();
  }

  @Test
  void questionsShowWhatPartnersGave() {
    HttpResponse<String> page = client.get("/questions/requests-per-inhabitants", "text/html");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("丰城市人民政府", "来自其他端点的数据", "即时查询", Partnership.CC0);
    HttpResponse<String> csv =
        client.get("/questions/requests-per-inhabitants?format=csv&receipt=1&year=2020", "");
    assertThat(csv.body()).contains("丰城市人民政府").contains("2020-11-01");
    assertThat(Client.header(csv, "Link")).matches(LINK);
    String json = client.get("/questions/division-codes?place=360981&format=json", "").body();
    assertThat(json).contains("360981");
  }

  @Test
  void whatALyingPartnerSaysStaysText() {
    String page = client.get("/questions/lies", "text/html").body();
    assertThat(page).contains("&lt;script&gt;alert(").doesNotContain("<script>alert");
    assertThat(client.get("/query", "text/html").body())
        .contains("&lt;https://query.wikidata.org/sparql&gt;", "伙伴 script");
  }

  /** As many as are worked on at once call a slow partner; all but two are soon told it is busy. */
  @Test
  void slowPartnersLeaveRoomForOthers() throws InterruptedException {
    String slow = "SELECT * { SERVICE SILENT <http://patient.example/> { ?s ?p ?o } }";
    ExecutorService pool = Executors.newFixedThreadPool(WebServer.AT_ONCE);
    try {
      List<CompletableFuture<Integer>> crowd = new ArrayList<>();
      for (int i = 0; i < WebServer.AT_ONCE; i++) {
        crowd.add(
            CompletableFuture.supplyAsync(
                () -> client.sparql(slow, "text/csv").statusCode(), pool));
      }
      for (int i = 0; i < 300 && waiting(crowd) > 2; i++) {
        Thread.sleep(10);
      }
      assertThat(waiting(crowd)).isEqualTo(2);
      assertThat(client.sparql("ASK {}", "text/csv").statusCode()).isEqualTo(200);
      assertThat(waiting(crowd)).isEqualTo(2);
      assertThat(crowd).allSatisfy(c -> assertThat(c.join()).isEqualTo(200));
    } finally {
      pool.shutdownNow();
    }
  }

  private static long waiting(List<CompletableFuture<Integer>> crowd) {
    return crowd.stream().filter(c -> !c.isDone()).count();
  }

  private HttpResponse<String> asked(String query) {
    String form = "receipt=1&query=" + java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
    return client.send("POST", "/sparql", "text/csv", "application/x-www-form-urlencoded", form);
  }

  private static String link(HttpResponse<String> response) {
    Matcher link = LINK.matcher(Client.header(response, "Link"));
    assertThat(link.matches()).as(response.headers().toString()).isTrue();
    return link.group(1);
  }

  private JsonNode receipt(HttpResponse<String> answer) throws IOException {
    HttpResponse<String> response = client.get(link(answer), "*/*");
    assertThat(Client.type(response)).isEqualTo("application/json");
    JsonNode receipt = new ObjectMapper().readTree(response.body());
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("ontology/receipt.schema.json")))
                .validate(receipt))
        .isEmpty();
    return receipt;
  }
}
