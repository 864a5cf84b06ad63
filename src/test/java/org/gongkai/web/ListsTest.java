package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists that go over many pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

  private static final int MORE = 150;
  private static final Pattern FIGURE = Pattern.compile("received/total\">([0-9,]+)</a></td></tr>");

  private static final String ONE =
      """
      <id/agency/360981/第%1$03d局> a org:FormalOrganization , gk:Department ; rdfs:label "第%1$03d局"@zh ; dct:spatial <id/jurisdiction/360981> ; org:unitOf <id/agency/360981> .
      <id/report/360981/第%1$03d局/2020> a gk:Report ; rdfs:label "第%1$03d局2020年报告"@zh ; gk:agency <id/agency/360981/第%1$03d局> ; sdmx-dimension:refArea <id/jurisdiction/360981> ; sdmx-dimension:refPeriod <id/year/2020> ;
        gk:level <https://w3id.org/gongkai/def/level/county> ; gk:scope <https://w3id.org/gongkai/def/scope/body> .
      <id/report/360981/第%1$03d局/2020/requests/received/total> gk:agency <id/agency/360981/第%1$03d局> ; sdmx-dimension:refPeriod <id/year/2020> ; gk:count %1$d ;
        gk:handling <https://w3id.org/gongkai/def/handling/received> ; gk:applicant <https://w3id.org/gongkai/def/applicant/total> .
      """;

  private final WebServer server = WebServer.start(data(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  private static Fixture data() {
    Fixture data = Fixture.load(Fixture.BASE);
    String turtle =
        """
        @base <%s> .
        @prefix gk: <https://w3id.org/gongkai/def/> .
        @prefix sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        """
                .formatted(Fixture.BASE)
            + IntStream.rangeClosed(1, MORE).mapToObj(ONE::formatted).collect(Collectors.joining());
    Txn.executeWrite(
        data.dataset(),
        () ->
            RDFParser.create()
                .source(new StringReader(turtle))
                .lang(Lang.TURTLE)
                .parse(data.dataset().getDefaultGraph()));
    return data;
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private String page(String path) {
    return client.get("/" + path, "text/html").body();
  }

  @Test
  void reportsArePagedAndCountedWhole() {
    String first = page("reports?level=body");
    assertThat(first)
        .contains("153 份报告中的 151 份")
        .contains("第 1 / 2 页")
        .contains("<a rel=\"next\" href=\"?level=body&amp;page=2\">")
        .doesNotContain("rel=\"prev\"")
        .contains("第001局")
        .doesNotContain("第150局");
    String second = page("reports?level=body&page=2");
    assertThat(second)
        .contains("第 101–151 项，共 151 项")
        .contains("<a rel=\"prev\" href=\"?level=body&amp;page=1\">")
        .contains("第150局")
        .doesNotContain("第001局")
        .doesNotContain("rel=\"next\"");
    assertThat(client.get("/reports?level=body&page=3", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void theBodiesOfAPlaceAndBelowABodyArePaged() {
    assertThat(page("doc/jurisdiction/360981"))
        .contains("href=\"?bodies=2\"")
        .contains("机关 <span class=\"count\">153</span>");
    assertThat(page("doc/jurisdiction/360981?bodies=2")).contains("第150局");
    assertThat(page("doc/agency/360981?below=2&lang=en")).contains("Page 2 of 2").contains("第150局");
    assertThat(page("doc/year/2020?page=2")).contains("第150局");
  }

  @Test
  void figuresAreSortedOverAllPagesAndSummedApart() {
    String page = page("def/handling/received?sort=-value");
    assertThat(FIGURE.matcher(page).results().map(r -> r.group(1)).limit(3))
        .containsExactly("858", "150", "149");
    assertThat(page)
        .contains("aria-sort=\"descending\"")
        .contains("href=\"?sort=-value&amp;page=2\"");
    // The departments state 1 to 150, and one more states 1; the county's stands apart.
    assertThat(page("def/handling/received")).contains("11,326<small>n = 151</small>");
    assertThat(page("def/handling/received?sort=value")).contains("aria-sort=\"ascending\"");
  }

  @Test
  void whatPointsToAThingIsCountedAndGivenPageByPage() {
    String closed = page("doc/year/2020");
    assertThat(closed)
        .contains("指向此处的陈述 <span class=\"count\">")
        .contains("href=\"?inverse=1#inverse\"");
    String page = page("doc/jurisdiction/360981?inverse=1");
    String count = page.replaceAll("(?s).*指向此处的陈述 <span class=\"count\">(\\d+).*", "$1");
    long pointing = data().dataset().getDefaultGraph().stream().filter(ListsTest::points).count();
    assertThat(count).isEqualTo(Long.toString(pointing));
    assertThat(page).contains("href=\"?inverse=2\"");
    assertThat(page("doc/jurisdiction/360981?inverse=2")).contains("rel=\"prev\"");
  }

  private static boolean points(org.apache.jena.graph.Triple triple) {
    return triple.getObject().hasURI(Fixture.BASE + "id/jurisdiction/360981");
  }
}
