package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of findings: what its facets count, how it is paged, and what programs get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {

  private static final Pattern COUNTED =
      Pattern.compile(
          "<a href=\"/findings([^\"]*)\"[^>]*><bdi[^>]*>[^<]*</bdi>(?: <span class=\"off\"[^>]*>×</span>)?</a> <span class=\"number\">(\\d+)</span>");
  private static final Pattern TOTAL = Pattern.compile("<p class=\"total\"><b>([\\d,]+)</b>");

  private final Fixture fixture = FindingsFixture.load();
  private final WebServer server = WebServer.start(fixture, WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  /**
   * Each number beside a value is what SPARQL counts with that value chosen, and what its link
   * lists.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?state=broken",
        "?state=broken&severity=error&year=2020",
        "?place=360900",
        "?place=360000&fault=open",
        "?rule=row-sum&level=county",
        "?year=1999"
      })
  void facetsCountAsSparqlDoes(String query) {
    String page = page("/findings" + query);
    Matcher facets = COUNTED.matcher(page);
    int seen = 0;
    while (facets.find()) {
      String href = facets.group(1).replace("&amp;", "&");
      boolean chosen = facets.group(0).contains("aria-current");
      String counted = chosen ? query : href;
      assertThat(total(page("/findings" + counted))).as(counted).isEqualTo(facets.group(2));
      assertThat(sparql(counted)).as(counted).isEqualTo(facets.group(2));
      seen++;
    }
    assertThat(total(page)).isEqualTo(sparql(query));
    assertThat(seen).as("facets of " + query).isGreaterThan(0);
  }

  @Test
  void whatWeighsMostComesFirst() {
    assertThat(page("/findings"))
        .containsSubsequence("正文为 39，表格为 54。", "总计为 6", "alert", "没有上一年的报告。");
    assertThat(page("/findings")).containsPattern("<span>39</span> .*<span>54</span>");
  }

  @Test
  void placesAreOfferedFromTheProvinceDown() {
    assertThat(page("/findings"))
        .contains("江西省</bdi></a> <span class=\"number\">66</span>")
        .doesNotContain("宜春市");
    assertThat(page("/findings?place=360000"))
        .contains("宜春市</bdi></a> <span class=\"number\">5</span>", "赣州市")
        .doesNotContain("丰城市</bdi></a> <span class=\"number\">");
  }

  @Test
  void longListsArePagedAndSayWhereTheyAre() {
    String first = page("/findings?state=not-applicable");
    assertThat(total(first)).isEqualTo("60");
    assertThat(first)
        .contains("rel=\"next\" href=\"/findings?page=2&amp;state=not-applicable\"")
        .doesNotContain("rel=\"prev\"");
    String second = page("/findings?page=2&state=not-applicable");
    assertThat(second).contains("<ol class=\"findings\" start=\"51\">", "rel=\"prev\"", "2 / 2");
    assertThat(client.get("/findings?page=3&state=not-applicable", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingFoundIsSaid() {
    String none = page("/findings?rule=<script>&state=broken");
    assertThat(Client.withoutOwnScripts(none))
        .contains("没有符合这些条件的问题。", "&lt;script&gt;", "href=\"/findings?state=broken\"")
        .doesNotContain("<script");
    HttpResponse<String> csv = client.get("/findings?year=1999&format=csv", "");
    assertThat(csv.body().strip().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "?page=0,text/html,400",
    "?page=一,text/html,400",
    "?format=xml,text/html,406",
    "'',image/png,406",
    "/x,text/html,404"
  })
  void whatCannotBeAnsweredIsRefused(String query, String accept, int status) {
    assertThat(client.get("/findings" + query, accept).statusCode()).isEqualTo(status);
  }

  @Test
  void programsGetTheWholeList() {
    HttpResponse<String> csv = client.get("/findings?state=not-applicable", "text/csv");
    assertThat(Client.type(csv)).isEqualTo("text/csv");
    assertThat(csv.body().strip().lines()).hasSize(61);
    String one = client.get("/findings?rule=outcome-sum&format=csv", "").body();
    assertThat(one)
        .startsWith("finding,state,severity,rule,fault,report,agency,")
        .contains("broken,error,outcome-sum,source," + Fixture.BASE + "id/report/360981/2020,")
        .contains(",county,2020,6,12,-6,“自然人”一列");
    String json = client.get("/findings?rule=claim-cell&format=json", "").body();
    assertThat(json).contains("\"sentenceZh\"", "正文为 39", "360981/行政审批局/2020");
  }

  @Test
  void formsOfferTheSameAsLinks() {
    String page = page("/findings?state=broken&place=360900");
    assertThat(page)
        .contains("<option value=\"broken\" selected>不成立</option>")
        .contains("<option value=\"360981\">丰城市 (4)</option>")
        .contains("<option value=\"360000\">↑ 江西省</option>");
    assertThat(page("/findings?state=broken&place=360900&lang=en"))
        .contains("<option value=\"360981\">Fengcheng Shi (4)</option>", "4</b> findings");
  }

  @Test
  void ofMoreThanAreHeldTheLeastBrokenAreLeftOut() {
    Surroundings around = Surroundings.of(Fixture.BASE, java.time.Duration.ofSeconds(60));
    FindingList few =
        Txn.calculateRead(
            fixture.dataset(),
            () -> FindingList.of(around.view(fixture, Language.ZH), Fixture.BASE, 5));
    assertThat(few.cut()).isTrue();
    assertThat(few.rows()).hasSize(5).allMatch(row -> row.state().equals("broken"));
  }

  private String page(String path) {
    HttpResponse<String> page = client.get(encoded(path), "text/html");
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String encoded(String path) {
    return path.replace("<", "%3C").replace(">", "%3E");
  }

  private static String total(String page) {
    Matcher total = TOTAL.matcher(page);
    assertThat(total.find()).isTrue();
    return total.group(1);
  }

  private String sparql(String query) {
    StringBuilder where = new StringBuilder();
    for (String pair : query.replaceFirst("^\\?", "").split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        FindingFacet facet = FindingFacet.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
        String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        where
            .append("FILTER (?")
            .append(parts[0])
            .append(" = <")
            .append(facet.address(value, Fixture.BASE))
            .append(">) ");
      }
    }
    String text =
        "PREFIX gk: <https://w3id.org/gongkai/def/> PREFIX dct: <http://purl.org/dc/terms/> "
            + "SELECT (COUNT(DISTINCT ?finding) AS ?n) { ?finding a gk:Finding ; gk:rule ?rule ; "
            + "gk:findingState ?state ; gk:aboutReport ?report . ?rule gk:severity ?severity . "
            + "?report <http://purl.org/linked-data/sdmx/2009/dimension#refPeriod> ?year ; "
            + "<http://purl.org/linked-data/sdmx/2009/dimension#refArea>/dct:isPartOf* ?place ; "
            + "gk:level ?level . OPTIONAL { ?finding gk:fault ?fault } "
            + where
            + "}";
    return client.sparql(text, "text/csv").body().replaceAll("\\D", "");
  }
}
