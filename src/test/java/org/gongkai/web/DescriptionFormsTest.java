package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All forms of a description say the same; JSON-LD does so by the context that this server gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionFormsTest {

  private final int port = freePort();
  private final String base = "http://localhost:" + port + "/";
  private final WebServer server =
      WebServer.start(
          Fixture.load(base), new WebOptions(port, "localhost", Duration.ofSeconds(30)));
  private final Client client = new Client(port);

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doc/report/360981/2020",
        "doc/report/360981/2020/requests/refused.1/total",
        "doc/report/360981/2020/proactive/procurement/amount",
        "doc/agency/360981/行政审批局",
        "doc/agency/360981/坏名字",
        "doc/jurisdiction/362202@1981",
        "doc/year/2020",
        "doc/dataset",
        "def/",
        "def/handling/refused.1",
        "def/count",
        "def/rule/whole-is-parts"
      })
  void everyFormIsTheSameGraph(String path) {
    Graph turtle = graph(path, MediaKind.TURTLE, Lang.TURTLE);
    assertThat(turtle.isEmpty()).isFalse();
    same(turtle, graph(path, MediaKind.N_TRIPLES, Lang.NTRIPLES));
    same(turtle, graph(path, MediaKind.RDF_XML, Lang.RDFXML));
    same(turtle, graph(path, MediaKind.TRIG, Lang.TRIG));
    same(turtle, graph(path, MediaKind.JSON_LD, Lang.JSONLD11));
  }

  @Test
  void membersAreWordsOfTheContext() {
    JsonObject cell = JSON.parse(json("doc/report/360981/2020/requests/received/total"));
    assertThat(cell.getString("@context")).isEqualTo(base + JsonLdContext.PATH);
    JsonObject first = cell.get("@graph").getAsArray().get(0).getAsObject();
    assertThat(first.getString("id"))
        .isEqualTo(base + "id/report/360981/2020/requests/received/total");
    assertThat(first.getString("type")).isEqualTo("Observation");
    assertThat(first.get("count").getAsNumber().value().intValue()).isNotNegative();
    assertThat(first.getString("agency")).isEqualTo(base + "id/agency/360981");
    assertThat(first.keys()).noneMatch(key -> key.contains(":"));
    JsonObject place = JSON.parse(json("doc/jurisdiction/360981"));
    JsonObject names = place.get("@graph").getAsArray().get(0).getAsObject().getObj("label");
    assertThat(names.getString("zh")).isEqualTo("丰城市");
    assertThat(names.getString("en")).isEqualTo("Fengcheng Shi");
  }

  private String json(String path) {
    return client.get("/" + path, MediaKind.JSON_LD.type()).body();
  }

  private static void same(Graph one, Graph other) {
    assertThat(other.stream()).containsExactlyInAnyOrderElementsOf(one.stream().toList());
  }

  private Graph graph(String path, MediaKind kind, Lang lang) {
    HttpResponse<String> response = client.get("/" + path, kind.type());
    assertThat(Client.type(response)).isEqualTo(kind.type());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(graph);
    return graph;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
