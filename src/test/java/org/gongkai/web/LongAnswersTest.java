package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.query.NamedQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions whose answers are longer than a page, or than the time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongAnswersTest {

  private static final String ENDLESS = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i ";

  private final WebServer server =
      WebServer.start(
          new Asking(Fixture.load(Fixture.BASE)),
          new WebOptions(0, "localhost", Duration.ofSeconds(1)));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @Test
  void aPageStopsAtItsRowsAndSaysSo() {
    HttpResponse<String> page = client.get("/questions/endless", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("超过 1000 行");
    assertThat(client.get("/questions/endless?lang=en", "text/html").body())
        .contains("more than 1000 rows");
    assertThat(page.body().split("<tr>", -1)).hasSize(1 + 1 + 100);
    String few = client.get("/questions/few", "text/html").body();
    assertThat(few).contains("<b>3 行</b>").doesNotContain("超过");
  }

  @Test
  void whatHasBegunBreaksOffAndWhatHasNotIsTold() {
    assertThatThrownBy(() -> client.get("/questions/endless?format=csv", ""))
        .isInstanceOf(UncheckedIOException.class);
    HttpResponse<String> slow = client.get("/questions/slow?format=csv", "");
    assertThat(slow.statusCode()).isEqualTo(503);
    assertThat(slow.body()).contains("时间限制");
    assertThat(Client.type(slow)).isEqualTo("text/plain");
    assertThat(Client.header(slow, "Request-Number")).isNotEmpty();
  }

  private record Asking(Fixture fixture) implements ServedData {

    @Override
    public List<NamedQuery> questions() {
      return List.of(
          question("endless", ENDLESS + "}"),
          question("slow", ENDLESS + "FILTER(STR(?c) = CONCAT(STR(?f), STR(?i), '坏')) }"),
          question("few", ENDLESS + "} LIMIT 3"));
    }

    private static NamedQuery question(String name, String text) {
      return NamedQuery.parse(name, name + ".rq", "# title: 长 | Long\n" + text);
    }

    @Override
    public String base() {
      return fixture.base();
    }

    @Override
    public DatasetGraph dataset() {
      return fixture.dataset();
    }

    @Override
    public Optional<String> text(String sha256) {
      return fixture.text(sha256);
    }

    @Override
    public Optional<byte[]> source(String sha256) {
      return fixture.source(sha256);
    }

    @Override
    public Optional<byte[]> parsed(String reportAddress) {
      return fixture.parsed(reportAddress);
    }
  }
}
