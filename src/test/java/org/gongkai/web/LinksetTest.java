package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of links at addresses of their own, as the catalogue lists them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksetTest {
  private final WebServer server = WebServer.start(data(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  private static Fixture data() {
    Fixture fixture = Fixture.load(Fixture.BASE);
    Txn.executeWrite(
        fixture.dataset(),
        () ->
            OntologyFiles.published(Fixture.BASE).stream()
                .forEach(fixture.dataset().getDefaultGraph()::add));
    return fixture;
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/linkset/wikidata-same.nt, '', application/n-triples",
    "/linkset/wikidata-same.ttl, '', text/turtle",
    "/linkset/wikidata-same, '', text/turtle",
    "/linkset/wikidata-same, application/n-triples, application/n-triples"
  })
  void linksAloneAreGiven(String path, String accept, String type) {
    HttpResponse<String> response = client.get(path, accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body())
        .startsWith("# Divisions in force")
        .contains("# Data from Wikidata (https://www.wikidata.org/), CC0.");
    assertThat(Client.header(response, "Link"))
        .isEqualTo("</doc/linkset/wikidata-same>; rel=\"describedby\"");
    Graph links = parsed(response.body(), type);
    assertThat(links.size()).isEqualTo(4);
    assertThat(links.stream()).allMatch(t -> t.getPredicate().equals(OWL.sameAs.asNode()));
    assertThat(links.contains(at("id/jurisdiction/360981"), Node.ANY, wikidata("Q1375351")))
        .isTrue();
  }

  private static Graph parsed(String body, String type) {
    Lang lang = type.equals("text/turtle") ? Lang.TURTLE : Lang.NTRIPLES;
    return RDFParser.create().source(new StringReader(body)).lang(lang).toGraph();
  }

  private static Node at(String address) {
    return NodeFactory.createURI(Fixture.BASE + address);
  }

  private static Node wikidata(String item) {
    return NodeFactory.createURI("http://www.wikidata.org/entity/" + item);
  }

  @Test
  void theDescriptionLeadsToTheFiles() {
    String linkset = client.get("/doc/linkset/geonames-close.ttl", "").body();
    assertThat(linkset)
        .contains("void:Linkset", "void:dataDump", "Data from GeoNames", "prov:wasGeneratedBy");
    assertThat(client.get("/doc/dataset.ttl", "").body()).contains("linkset/geonames-close");
    assertThat(client.get("/linkset/geonames-close.nt", "").body()).contains("CC BY 4.0");
    assertThat(client.get("/doc/linkset/wikidata-same", "text/html").body()).contains("链接集");
  }

  @Test
  void whatIsNoLinksetIsNotFound() {
    assertThat(client.get("/linkset/颜色.nt", "").statusCode()).isEqualTo(404);
    assertThat(client.get("/linkset", "").statusCode()).isEqualTo(404);
    assertThat(client.get("/linkset/wikidata-same", "text/html").statusCode()).isEqualTo(406);
    assertThat(client.send("POST", "/linkset/wikidata-same.nt", "", "", "").statusCode())
        .isEqualTo(405);
  }
}
