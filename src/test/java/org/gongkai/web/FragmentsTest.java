package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement is on one page of its pattern, and the controls lead to all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FragmentsTest {
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  private final Fixture data = Fixture.load(Fixture.BASE);
  private final WebServer server = WebServer.start(data, WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  /** The number of statements is what void:triples says; none is left out as -1. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(resources = "/web/fragments.csv", numLinesToSkip = 1)
  void answersAsTheTableSays(
      String subject, String predicate, String object, int status, int count, String word) {
    HttpResponse<String> response = client.get(path(subject, predicate, object), "text/turtle");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(word);
    if (status == 200) {
      assertThat(count(quads(path(subject, predicate, object)))).isEqualTo(count);
    }
  }

  @Test
  void thePagesOfAPatternGiveEachOfItsStatementsOnce() {
    Set<Triple> expected =
        Txn.calculateRead(
            data.dataset(),
            () ->
                data.dataset().getDefaultGraph().stream(
                        Node.ANY, NodeFactory.createURI(LABEL), Node.ANY)
                    .collect(Collectors.toSet()));
    Set<Triple> found = new HashSet<>();
    int statements = 0;
    String next = path("", LABEL, "");
    while (!next.isEmpty()) {
      DatasetGraph page = quads(next);
      Set<Triple> rows = page.getDefaultGraph().stream().collect(Collectors.toSet());
      assertThat(rows).hasSizeLessThanOrEqualTo(Fragment.SIZE);
      assertThat(count(page)).isEqualTo(expected.size());
      statements += rows.size();
      found.addAll(rows);
      next = control(page, next, "next").orElse("");
    }
    assertThat(expected.size()).isGreaterThan(2 * Fragment.SIZE);
    assertThat(found).isEqualTo(expected);
    assertThat(statements).isEqualTo(expected.size());
  }

  @Test
  void previousLeadsBackAndTheFirstHasNone() {
    String first = path("", LABEL, "");
    String second = control(quads(first), first, "next").orElseThrow();
    assertThat(control(quads(second), second, "previous")).contains(first);
    assertThat(control(quads(second), second, "first")).contains(first);
    assertThat(control(quads(first), first, "previous")).isEmpty();
  }

  @Test
  void theFormSaysHowToAskForAnyPattern() {
    DatasetGraph page = quads("/fragments");
    Node form = NodeFactory.createURI(Fixture.BASE + "fragments#form");
    assertThat(object(page, form, HYDRA + "template"))
        .contains("http://localhost:3030/fragments{?subject,predicate,object}");
    assertThat(page.stream(Node.ANY, form, NodeFactory.createURI(HYDRA + "mapping"), Node.ANY))
        .hasSize(3);
    assertThat(page.stream(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY))
        .hasSize(Fragment.SIZE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/trig",
        "application/n-quads",
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "text/html"
      })
  void comesInEveryForm(String type) {
    String path = path("http://localhost:3030/id/agency/360981", LABEL, "");
    HttpResponse<String> response = client.get(path, type);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains("丰城市人民政府");
    assertThat(client.get(path, "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void aPageBeyondTheLastIsNotThere() {
    String path = path("http://localhost:3030/id/agency/360981", LABEL, "");
    assertThat(client.get(path + "&page=2", "").statusCode()).isEqualTo(404);
    assertThat(client.get(path + "&page=1", "").statusCode()).isEqualTo(200);
    for (String page : new String[] {"0", "-1", "1.5", "x", "99999999999"}) {
      assertThat(client.get(path + "&page=" + page, "").statusCode()).isEqualTo(400);
    }
    HttpResponse<String> deep = client.get("/fragments?page=4001", "");
    assertThat(deep.statusCode()).isEqualTo(404);
    assertThat(deep.body()).contains("/data?default");
  }

  @Test
  void whereCountingStopsTheCountIsSaidToBeAtLeast() {
    DatasetGraph many = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        many,
        () ->
            IntStream.range(0, 100_300)
                .forEach(
                    i ->
                        many.getDefaultGraph()
                            .add(
                                NodeFactory.createURI("urn:ex:号" + i),
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralString("名" + i % 2))));
    try (WebServer large =
        WebServer.start(new Fixture(Fixture.BASE, many, data.bytes()), WebOptions.onPort(0))) {
      Client asking = new Client(large.port());
      DatasetGraph all = quads(asking, path("", LABEL, ""));
      assertThat(count(all)).isEqualTo(100_000);
      assertThat(comments(all)).isEqualTo(2);
      DatasetGraph half = quads(asking, path("", LABEL, "\"名1\""));
      assertThat(count(half)).isEqualTo(50_150);
      assertThat(comments(half)).isZero();
      String page = asking.get(path("", LABEL, ""), "text/html").body();
      assertThat(page).contains("不少于 100000 条陈述");
      String english = asking.get(path("", LABEL, "") + "&lang=en", "text/html").body();
      assertThat(english).contains("not fewer than 100000");
      String last = path("", LABEL, "") + "&page=402";
      assertThat(count(quads(asking, last))).isEqualTo(100_300);
      assertThat(control(quads(asking, last), last, "next")).isEmpty();
      String before = path("", LABEL, "") + "&page=401";
      assertThat(control(quads(asking, before), before, "next")).isPresent();
    }
  }

  @Test
  void theTagIsThatOfTheStateOfTheStore(@TempDir Path directory) {
    try (ChangingStore store = ChangingStore.open(directory, Fixture.BASE);
        WebServer changing = WebServer.start(store, WebOptions.onPort(0))) {
      Client asking = new Client(changing.port());
      store.replace(1, 1, 2);
      String path = path("", "", "urn:ex:地方");
      HttpResponse<String> first = asking.get(path, "text/turtle");
      String tag = Client.header(first, "ETag");
      assertThat(asking.known(path, "text/turtle", tag).statusCode()).isEqualTo(304);
      assertThat(Client.header(asking.get(path, "application/trig"), "ETag")).isNotEqualTo(tag);
      store.remove(2);
      assertThat(asking.known(path, "text/turtle", tag).statusCode()).isEqualTo(200);
      String later = Client.header(asking.get(path, "text/turtle"), "ETag");
      store.store().compact();
      assertThat(asking.known(path, "text/turtle", later).statusCode()).isEqualTo(200);
    }
  }

  private DatasetGraph quads(String path) {
    return quads(client, path);
  }

  private static DatasetGraph quads(Client client, String path) {
    HttpResponse<String> response = client.get(path, "application/trig");
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
    DatasetGraph page = DatasetGraphFactory.create();
    RDFParser.create().source(new StringReader(response.body())).lang(Lang.TRIG).parse(page);
    return page;
  }

  private static int count(DatasetGraph page) {
    return Integer.parseInt(object(page, Node.ANY, VOID.triples.getURI()).orElseThrow());
  }

  private static long comments(DatasetGraph page) {
    Graph controls = page.getUnionGraph();
    return controls.stream(Node.ANY, RDFS.comment.asNode(), Node.ANY).count();
  }

  /** Where a control of a page leads, as a path; the page must be its subject. */
  private static Optional<String> control(DatasetGraph page, String path, String name) {
    Node subject = NodeFactory.createURI(Fixture.BASE.replaceAll("/$", "") + path);
    return object(page, subject, HYDRA + name).map(iri -> iri.replace(Fixture.BASE, "/"));
  }

  private static Optional<String> object(DatasetGraph page, Node subject, String property) {
    return page.stream(Node.ANY, subject, NodeFactory.createURI(property), Node.ANY)
        .map(Quad::getObject)
        .map(o -> o.isURI() ? o.getURI() : o.getLiteralLexicalForm())
        .findFirst();
  }

  private static String path(String subject, String predicate, String object) {
    StringBuilder path = new StringBuilder("/fragments");
    add(path, "subject", subject);
    add(path, "predicate", predicate);
    add(path, "object", object);
    return path.toString();
  }

  private static void add(StringBuilder path, String name, String value) {
    if (value != null && !value.isEmpty()) {
      path.append(path.indexOf("?") < 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }
}
