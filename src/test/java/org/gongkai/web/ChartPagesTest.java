package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Charts, comparisons, rankings and the map as their readers get them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartPagesTest {

  private final WebServer server = WebServer.start(Fixture.charts(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  /** Words of a page, one line a case; a word that begins with ! must not be there. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "/charts-pages/pages.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = 1000)
  void thePageSays(String path, int status, String word) {
    HttpResponse<String> page = client.get(path, "text/html");
    assertThat(page.statusCode()).isEqualTo(status);
    if (word.startsWith("!")) {
      assertThat(page.body()).doesNotContain(word.substring(1));
    } else {
      assertThat(page.body().replaceAll("\\s+", " ")).contains(word);
    }
  }

  @Test
  void everyStateLooksDifferent() {
    String page = client.get("/charts?place=360981", "text/html").body();
    assertThat(page)
        .containsPattern("<td class=\"zero[^\"]*\"[^>]*><a [^>]*>0</a>")
        .containsPattern("<td class=\"empty[^\"]*\"[^>]*><a [^>]*>空</a>")
        .containsPattern("<td class=\"not-applicable[^\"]*\"[^>]*><a [^>]*>/</a>")
        .containsPattern("<td class=\"no-figure[^\"]*\"[^>]*><a [^>]*>\\?</a>")
        .containsPattern("<td class=\"parts-missing[^\"]*\"[^>]*><a [^>]*>…</a>")
        .containsPattern("<td class=\"absent[^\"]*\"[^>]*><a [^>]*>–</a>")
        .containsPattern("<td class=\"other-form begins\"[^>]*><a [^>]*>×</a>")
        .containsPattern("<td class=\"no-report\"[^>]*>·<span class=\"unseen\"> 数据中没有该年的报告</span>");
  }

  @Test
  void aFigureLeadsToItsCellAndTheChartToItsQueryAndFiles() {
    String page = client.get("/charts/requests?place=360981", "text/html").body();
    assertThat(page)
        .contains("href=\"/doc/report/360981/2019/requests/received/total\">7</a>")
        .contains(
            "href=\"/charts/requests?agency=http://localhost:3030/id/agency/360981&amp;format=csv\"")
        .containsPattern("<a href=\"/query\\?query=PREFIX%20")
        .contains("&lt;http://localhost:3030/id/agency/360981&gt;")
        .contains("data-save=\"png\"", "data-save=\"svg\"");
    String csv = client.get("/charts/requests?place=丰城市&format=csv", "").body();
    assertThat(csv.lines())
        .hasSize(12)
        .anyMatch(line -> line.contains("2019") && line.contains(",7,"));
    assertThat(client.get("/charts/requests?place=丰城&format=json", "").body())
        .contains("\"bindings\"");
  }

  @Test
  void figuresOfTwoFormsAreNeverOneSeries() {
    String page = client.get("/charts/proactive?place=360981", "text/html").body();
    assertThat(page)
        .contains("表式在此期间改过")
        .containsPattern("<th scope=\"col\" class=\"begins\">2022<small>")
        .containsPattern("field/form-2019/proactive/licence/decisions\"")
        .containsPattern("field/form-2021/proactive/licence/decisions\"");
    assertThat(client.get("/charts/requests?place=360983", "text/html").body())
        .doesNotContain("表式在此期间改过");
  }

  @Test
  void aNameOfSeveralOffersThemAndKeepsTheRest() {
    String page =
        client
            .get("/compare?place=360981&place=鼓楼区&indicator=requests/granted", "text/html")
            .body();
    assertThat(page)
        .contains("“鼓楼区”不止一个")
        .contains("indicator=requests/granted&amp;place=360981&amp;result=total&amp;place=320106\"")
        .contains("开封市鼓楼区人民政府");
    HttpResponse<String> csv = client.get("/compare?place=鼓楼区&format=csv", "");
    assertThat(csv.statusCode()).isEqualTo(400);
    assertThat(csv.body()).contains("place=鼓楼区: 320106, 410204");
  }

  @Test
  void aComparisonIsAsCsvWhatItIsAsAPage() {
    String csv =
        client
            .get(
                "/compare?place=360981&place=高安&year=2020&indicator=requests/received&format=csv",
                "")
            .body();
    assertThat(csv.lines().skip(1))
        .hasSize(2)
        .anyMatch(l -> l.contains("agency/360981,2020") && l.endsWith("number,38"))
        .anyMatch(l -> l.contains("agency/360983,2020") && l.endsWith("number,60"));
  }

  @Test
  void hostileNamesStayText() {
    for (String path :
        new String[] {
          "/charts?place=360983/坏名字",
          "/compare?place=360983/坏名字&place=360981",
          "/compare?place=<script>alert(1)</script>",
          "/charts/requests?place=\"><script>"
        }) {
      String page =
          client
              .get(path.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22"), "text/html")
              .body();
      assertThat(page.replaceAll("<script src=\"/static/[a-z/.]+\" defer></script>", ""))
          .as(path)
          .doesNotContain("<script");
    }
    assertThat(client.get("/charts?place=360983/坏名字", "text/html").body())
        .contains("&lt;script&gt;alert(&quot;坏&quot;)");
  }

  @Test
  void whatIsKnownIsNotMadeAgain() {
    for (String path :
        new String[] {
          "/charts",
          "/charts?place=360981",
          "/charts/outcomes?place=360981",
          "/compare?place=360981",
          "/rankings?year=2020",
          "/map?year=2020"
        }) {
      HttpResponse<String> page = client.get(path, "text/html");
      String tag = Client.header(page, "ETag");
      assertThat(tag).as(path).isNotEmpty();
      assertThat(client.known(path, "text/html", tag).statusCode()).isEqualTo(304);
    }
  }
}
