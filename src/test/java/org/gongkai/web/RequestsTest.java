package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The addresses of the design, one line a case in requests.csv; HEAD says what GET says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest(name = "{0} {1} [{2}]")
  @CsvFileSource(resources = "/web/requests.csv", numLinesToSkip = 1, maxCharsPerColumn = 500)
  void answersAsTheTableSays(
      String method, String path, String accept, int status, String type, String word) {
    HttpResponse<String> response = client.send(method, path, accept, "", "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Client.type(response)).isEqualTo(type);
    assertThat(response.body()).contains(word);
    assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Client.header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
    if (method.equals("GET")) {
      headEquals(response, path, accept);
    }
  }

  private void headEquals(HttpResponse<String> get, String path, String accept) {
    HttpResponse<String> head = client.send("HEAD", path, accept, "", "");
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (String name :
        new String[] {"Content-Type", "Content-Length", "Vary", "Link", "Location"}) {
      // Results and the whole graph are streamed: their length is not known to a HEAD or to a GET.
      if (!(name.equals("Content-Length") && isStreamed(path))) {
        assertThat(Client.header(head, name)).as(name).isEqualTo(Client.header(get, name));
      }
    }
  }

  private static boolean isStreamed(String path) {
    return path.startsWith("/sparql?")
        || path.startsWith("/sitemap/")
        || path.startsWith("/data")
        || path.startsWith("/questions");
  }
}
