package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The addresses of the design, one line a case in requests.csv: what is asked, in what language,
 * with what in hand ({@code same}: the tag that was given for it), and what comes. HEAD says what
 * GET says, and 304 what 200 would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {

  /** Of every answer its own. */
  private static final Set<String> OWN = Set.of("date", "request-number", "fuseki-request-id");

  // Results and the whole graph are streamed: their length is not known to a HEAD or to a GET.
  private static final Set<String> LENGTH = Set.of("content-length", "transfer-encoding");

  /** RFC 9110, 15.4.5. */
  private static final Set<String> OF_304 =
      Set.of("cache-control", "content-location", "content-language", "etag", "vary");

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest(name = "{0} {1} [{2}] [{3}] [{4}]")
  @CsvFileSource(resources = "/web/requests.csv", numLinesToSkip = 1, maxCharsPerColumn = 500)
  void answersAsTheTableSays(ArgumentsAccessor line) {
    String method = line.getString(0);
    String path = line.getString(1);
    List<String> headers = new ArrayList<>();
    put(headers, "Accept", line.getString(2));
    put(headers, "Accept-Language", line.getString(3));
    String known = line.getString(4);
    HttpResponse<String> first = known.isEmpty() ? null : client.ask("GET", path, headers);
    put(headers, "If-None-Match", known.equals("same") ? Client.header(first, "ETag") : known);
    HttpResponse<String> response = client.ask(method, path, headers);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(line.getInteger(5));
    assertThat(Client.type(response)).isEqualTo(line.getString(6));
    assertThat(Client.header(response, "Content-Language")).isEqualTo(line.getString(7));
    assertThat(response.body()).contains(line.getString(8));
    isOfThisServer(response);
    if (response.statusCode() == 304) {
      assertThat(only(OF_304, response)).isEqualTo(only(OF_304, first)).containsKey("etag");
    }
    if (method.equals("GET")) {
      headEquals(response, path, headers);
    }
  }

  private static void isOfThisServer(HttpResponse<String> response) {
    assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Client.header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
    String language = Client.header(response, "Content-Language");
    if (!language.isEmpty() && !response.body().isEmpty()) {
      assertThat(response.body()).contains("<html lang=\"" + language + "\">");
    }
  }

  private void headEquals(HttpResponse<String> get, String path, List<String> headers) {
    HttpResponse<String> head = client.ask("HEAD", path, headers);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    Map<String, List<String>> expected = headers(get);
    Map<String, List<String>> found = headers(head);
    if (path.matches("/(sparql|data|questions|sitemap/).*")) {
      expected.keySet().removeAll(LENGTH);
      found.keySet().removeAll(LENGTH);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void put(List<String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.add(name);
      headers.add(value);
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all));
    headers.keySet().removeAll(OWN);
    return headers;
  }

  private static Map<String, List<String>> only(Set<String> names, HttpResponse<?> response) {
    Map<String, List<String>> headers = headers(response);
    headers.keySet().retainAll(names);
    return headers;
  }
}
