package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each page says in both languages, and what its head says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitePagesTest {

  private static final String BASE = "https://data.example.org/gongkai/";

  private final WebServer server = WebServer.start(Fixture.load(BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  private String page(String path, String language) {
    String address = URI.create("/gongkai/" + path).toASCIIString();
    String choice = (path.contains("?") ? "&" : "?") + "lang=" + language;
    return client.get(address + choice, "text/html").body();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/web/pages.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = true)
  void aPageSays(String path, String language, String said) {
    String page = page(path == null ? "" : path, language);
    assertThat(page).contains("<html lang=\"" + language + "\"").contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reports",
        "doc/jurisdiction/360900",
        "doc/agency/360981",
        "doc/agency/360981/坏名字",
        "doc/year/2020",
        "def/handling/received",
        "def/scheme/handling",
        "doc/dataset"
      })
  void aHeadNamesThePageItsAddressAndItsOtherLanguage(String path) {
    String address = BASE + Addresses.encoded(path);
    for (String language : new String[] {"zh", "en"}) {
      String page = page(path, language);
      assertThat(page)
          .contains("<link rel=\"canonical\" href=\"" + address + "\">")
          .contains("hreflang=\"zh\" href=\"" + address + "?lang=zh\"")
          .contains("hreflang=\"en\" href=\"" + address + "?lang=en\"")
          .contains("itemtype=\"https://schema.org/")
          .containsPattern("<title>[^<]{4,}</title>")
          .containsPattern("<meta name=\"description\"[^>]* content=\"[^\"]{20,}\"");
      String data = "<script type=\"application/ld+json\">";
      assertThat(Client.withoutOwnScripts(page).replace(data, "")).doesNotContain("<script");
      assertThat(page.split("<h1", -1)).hasSize(2);
      assertThat(page).doesNotContainPattern("<a[^>]*>(<bdi[^>]*>)?https?://");
    }
  }

  @Test
  void stocksAreListedAndNotAddedUp() {
    String page = page("def/indicator/published-total", "zh");
    assertThat(page).contains("各地各年的数字").doesNotContain("逐年之和");
  }

  @ParameterizedTest
  @CsvSource({
    "reports?page=0, 400",
    "reports?page=二, 400",
    "reports?page=2, 404",
    "reports?page=99999999999, 400",
    "reports/2020, 404",
    "def/handling/received?sort=size, 400",
    "doc/agency/360981?inverse=x, 400",
    "doc/jurisdiction/360900?below=2, 404"
  })
  void whatAListDoesNotHaveIsRefused(String path, int status) {
    String address = URI.create("/gongkai/" + path).toASCIIString();
    assertThat(client.get(address, "text/html").statusCode()).isEqualTo(status);
  }
}
