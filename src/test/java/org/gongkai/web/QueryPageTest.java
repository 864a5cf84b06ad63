package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** /query without its scripts, and what its editor is told of the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPageTest {

  private final Fixture data = Fixture.load(Fixture.BASE);
  private final WebServer server = WebServer.start(data, WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @Test
  void theFormOfThePageRunsAndListsEveryQuestion() {
    Document page = Jsoup.parse(client.get("/query?lang=zh", "text/html").body());
    String query = page.select("form.query textarea").text();
    assertThat(
            client
                .sparql(page.select("form.query textarea").first().wholeText(), "text/csv")
                .body())
        .contains("丰城市人民政府");
    assertThat(query).contains("LANG(?agency) = \"zh\"");
    assertThat(page.select("a[data-example]")).hasSize(data.questions().size());
    for (String file : page.select("script").eachAttr("src")) {
      assertThat(client.get(file, "").statusCode()).as(file).isEqualTo(200);
    }
  }

  @Test
  void onlyTheEditorMayHaveTheSheetOfItsLibrary() {
    String editor = Client.header(client.get("/query", "text/html"), "Content-Security-Policy");
    assertThat(editor).contains("style-src 'self' 'sha256-").doesNotContain("unsafe");
    assertThat(Client.header(client.get("/questions", "text/html"), "Content-Security-Policy"))
        .doesNotContain("sha256");
  }

  @Test
  void termsAreThoseOfTheStoreTheMostUsedFirst() throws IOException {
    HttpResponse<String> answer = client.get("/query/terms.json?lang=zh", "");
    JsonNode terms = new ObjectMapper().readTree(answer.body());
    assertThat(find(terms.get("classes"), "Report"))
        .hasToString(
            "{\"iri\":\"https://w3id.org/gongkai/def/Report\",\"label\":\"年度报告\",\"count\":3}");
    assertThat(find(terms.get("properties"), "handling").get("label").asText()).isNotEmpty();
    JsonNode code = find(terms.get("codes"), "handling/received");
    assertThat(code.get("notation").asText()).isEqualTo("received");
    assertThat(code.get("label").asText()).isEqualTo("本年新收政府信息公开申请数量");
    assertThat(code.get("count").asInt()).isPositive();
    assertThat(terms.at("/prefixes/handling").asText())
        .isEqualTo("https://w3id.org/gongkai/def/handling/");
    List<Integer> counts =
        StreamSupport.stream(terms.get("properties").spliterator(), false)
            .map(p -> p.get("count").asInt())
            .toList();
    assertThat(counts).isSortedAccordingTo((a, b) -> b - a);
    String english = client.get("/query/terms.json?lang=en", "").body();
    assertThat(english).contains("requests newly received this year");
    assertThat(client.get("/query/别的", "").statusCode()).isEqualTo(404);
  }

  private static JsonNode find(JsonNode list, String local) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(term -> term.get("iri").asText().equals(Addresses.DEFINITIONS + local))
        .findFirst()
        .orElseThrow();
  }
}
