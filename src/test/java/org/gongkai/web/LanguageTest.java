package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pages are in one language; the address, a choice made before and the browser say which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {

  private static final Pattern OTHER = Pattern.compile("<a class=\"language\" href=\"([^\"]*)\"");

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvFileSource(resources = "/web/languages.csv", numLinesToSkip = 1)
  void theHeaderChooses(String header, String language) {
    assertThat(Language.accepted(header).tag()).isEqualTo(language);
  }

  @Test
  void theAddressGoesBeforeTheChoiceMadeBeforeAndThatBeforeTheBrowser() throws Exception {
    String page = "/doc/report/360981/2020";
    assertThat(get(page).body()).contains("<html lang=\"zh\">").contains("正文中的数字");
    assertThat(get(page, "Accept-Language", "en").body())
        .contains("<html lang=\"en\">")
        .contains("Figures in the prose")
        .doesNotContain("正文中的数字");
    assertThat(get(page, "Accept-Language", "zh", "Cookie", "a=b; lang=en").body())
        .contains("<html lang=\"en\">");
    HttpResponse<String> chosen = get(page + "?lang=zh", "Cookie", "lang=en");
    assertThat(chosen.body()).contains("<html lang=\"zh\">");
    assertThat(Client.header(chosen, "Set-Cookie"))
        .isEqualTo("lang=zh; Path=/; Max-Age=31536000; SameSite=Lax");
    assertThat(Client.header(chosen, "Vary")).contains("Accept", "Accept-Language", "Cookie");
    HttpResponse<String> none = get(page + "?lang=fr", "Cookie", "lang=\"<\"");
    assertThat(none.body()).contains("<html lang=\"zh\">");
    assertThat(Client.header(none, "Set-Cookie")).isEmpty();
  }

  @Test
  void theSwitchKeepsTheAddress() throws Exception {
    String page = "/questions/cells?agency=360981/%E8%A1%8C%E6%94%BF%E5%AE%A1%E6%89%B9%E5%B1%80";
    String english = other(get(page + "&lang=zh&year=2020").body());
    assertThat(english).isEqualTo(page + "&amp;year=2020&amp;lang=en");
    String there = get(english.replace("&amp;", "&")).body();
    assertThat(there).contains("<html lang=\"en\">");
    assertThat(other(there)).isEqualTo(page + "&amp;year=2020&amp;lang=zh");
  }

  @Test
  void whatIsKnownIsNotMadeAgain() throws Exception {
    String page = "/doc/agency/360981/行政审批局";
    HttpResponse<String> chinese = get(page);
    String tag = Client.header(chinese, "ETag");
    assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(page, "If-None-Match", tag.replace("W/", "") + ", \"x\"").statusCode())
        .isEqualTo(304);
    assertThat(get(page, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(get(page, "If-None-Match", tag, "Accept-Language", "en").statusCode())
        .isEqualTo(200);
    assertThat(get(page + ".ttl", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get("/doc/nothing", "If-None-Match", tag).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    String address = "http://localhost:" + server.port() + path;
    URI uri = URI.create(URI.create(address.replace("|", "%7C")).toASCIIString());
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String other(String page) {
    Matcher link = OTHER.matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
