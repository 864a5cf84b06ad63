package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages of reports before 2019: with a statistics table, and without any table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderReportPagesTest {
  private static final String CASES = "src/test/resources/shapes/report/";
  private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);

  private final WebServer server = WebServer.start(data(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  private static Fixture data() {
    Fixture fixture = Fixture.load(Fixture.BASE);
    Txn.executeWrite(
        fixture.dataset(),
        () -> {
          for (String file : List.of("valid.statistics.ttl", "valid.narrative.ttl")) {
            RDFDataMgr.read(fixture.dataset().getDefaultGraph(), CASES + file);
          }
        });
    return fixture;
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  @Test
  void statisticsTableShowsIndicatorUnitYearAndCumulative() {
    String page = client.get("/doc/report/360981/2014", "text/html").body();
    assertThat(page).contains("政府信息公开情况统计表", "本年度", "历年累计");
    assertThat(row(page, "主动公开政府信息数")).contains(">条<", ">12<", ">空<");
    assertThat(row(page, "全文电子化的主动公开信息数"))
        .contains(">条<", ">10<", "href=\"/doc/report/360981/2014/statistics/local.2\"");
    assertThat(row(page, "依申请公开信息收取的费用")).contains(">万元<", "5,000 元");
  }

  @Test
  void reportAsDataDescribesItsLocalIndicators() {
    HttpResponse<String> data = client.get("/doc/report/360981/2014.nt", "application/n-triples");
    assertThat(data.body())
        .contains("statistics/local.2> <http://www.w3.org/2004/02/skos/core#prefLabel>");
  }

  @Test
  void tableAndIndicatorHavePagesOfTheirOwn() {
    assertThat(client.get("/doc/report/360981/2014/statistics", "text/html").body())
        .contains("主动公开政府信息数");
    HttpResponse<String> local =
        client.get("/doc/report/360981/2014/statistics/local.2", "text/html");
    assertThat(local.statusCode()).isEqualTo(200);
    assertThat(local.body()).contains("全文电子化的主动公开信息数");
    assertThat(client.get("/def/statistic/disclosed.items", "text/html").body())
        .contains("主动公开政府信息数", ">12<");
  }

  @Test
  void reportWithoutTablesHasAPage() {
    HttpResponse<String> page = client.get("/doc/report/360981/2010", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("无表格的报告").doesNotContain("<table class=\"figures form\"");
  }

  private static String row(String page, String label) {
    return ROW.matcher(page)
        .results()
        .map(m -> m.group())
        .filter(r -> r.contains(label))
        .findFirst()
        .orElse("no row " + label);
  }
}
