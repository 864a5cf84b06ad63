package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands in pages and descriptions, under a base that is not where the server listens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final String BASE = "https://data.example.org/gongkai/";
  private static final Pattern CELL =
      Pattern.compile("<td class=\"(\\w+)\"[^>]*>(?:<a[^>]*><bdi>|<span[^>]*>)([^<]*)");

  private final WebServer server = WebServer.start(Fixture.load(BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @Test
  void theServerAnswersUnderThePathOfItsBase() {
    HttpResponse<String> id = client.get("/gongkai/id/report/360981/2020", "text/html");
    assertThat(Client.header(id, "Location")).isEqualTo("/gongkai/doc/report/360981/2020");
    HttpResponse<String> page = client.get("/gongkai/doc/report/360981/2020", "text/html");
    assertThat(page.body())
        .contains("href=\"/gongkai/doc/agency/360981\"")
        .contains("href=\"/gongkai/def/handling/granted\"")
        .contains("href=\"/gongkai/static/style.css\"")
        .contains(BASE + "id/report/360981/2020")
        .doesNotContain("localhost");
    assertThat(Client.header(page, "Content-Location"))
        .isEqualTo("/gongkai/doc/report/360981/2020.html");
    assertThat(Client.header(page, "Link"))
        .contains("</gongkai/doc/report/360981/2020.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
    assertThat(client.get("/gongkai/sparql?query=ASK%7B%7D", "text/csv").body()).contains("true");
    assertThat(Client.header(client.get("/gongkai/sparql", "text/html"), "Location"))
        .isEqualTo("/gongkai/query");
    assertThat(client.get("/doc/report/360981/2020", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aReportAsDataHasAllItsCellsAndClaims() {
    HttpResponse<String> response =
        client.get("/gongkai/doc/report/360981/2020", "application/n-triples");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.NTRIPLES)
        .parse(graph);
    String cells = "<https://w3id.org/gongkai/def/printed>";
    assertThat(response.body().lines().filter(line -> line.contains(cells)).count()).isEqualTo(84);
    assertThat(response.body()).contains("37754613.35").contains("2020-12-31");
    assertThat(graph.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isTrue();
  }

  @Test
  void zeroEmptyTextAndAbsentLookDifferent() {
    String page = client.get("/gongkai/doc/report/360981/2020", "text/html").body();
    Matcher cells = CELL.matcher(page);
    StringBuilder seen = new StringBuilder();
    while (cells.find()) {
      seen.append(cells.group(1)).append('=').append(cells.group(2)).append(' ');
    }
    assertThat(seen.toString())
        .contains("number=83 number=28 number=431 ")
        .contains("number=35,422 number=-26 gap=详见附表 ")
        .contains("number=35 number=37,754,613.35 元 ")
        .contains("number=6 number=1 zero=0 ")
        .contains("empty=空 ")
        .contains("gap=/ ")
        .contains("absent=报告中没有 ");
    assertThat(page).contains("第二十条第（九）项").contains("三、本年度办理结果");
    assertThat(page).containsPattern("rowspan=\"8\"[^>]*>（三）");
    assertThat(page).containsPattern("colspan=\"5\"[^>]*><a[^>]*legal-person");
  }

  @Test
  void aReportListsTheFiguresOfItsProse() {
    String page = client.get("/gongkai/doc/report/360981/2020", "text/html").body();
    assertThat(page)
        .contains("本年新收政府信息公开申请：<a href=\"/gongkai/doc/report/360981/2020/claim/1\">")
        .contains("<mark>6 件</mark></a>；&lt;b&gt;不是标记&lt;/b&gt;。")
        .contains("href=\"/gongkai/def/claim-indicator/requests-received\"");
    String claim = client.get("/gongkai/doc/report/360981/2020/claim/1", "text/html").body();
    assertThat(claim)
        .contains("公开申请：<mark>6 件</mark>；&lt;b&gt;不是标记")
        .containsPattern("/gongkai/source/[0-9a-f]{64}\\?char=42,45")
        .contains("收到申请");
  }

  @Test
  void aCellWithoutBordersSaysWhatDecidedItOrWhatItMayBe() {
    String cell = "/gongkai/doc/report/360981/2020/requests/";
    assertThat(client.get(cell + "received/natural-person", "text/html").body())
        .contains("原文没有隔开各格，这一格由此断定：")
        .containsPattern("由此断定：.*constraint/row-sum.*本行合计");
    assertThat(client.get(cell + "received/enterprise", "text/html").body())
        .doesNotContain("原文没有隔开各格");
    assertThat(client.get(cell + "refused.2/enterprise", "text/html").body())
        .containsPattern("原文没有隔开各格，这一格可能是：.*<b>1</b> <b>10</b>");
  }

  @Test
  void aDivisionCountsTheReportsBelowIt() {
    String prefecture = client.get("/gongkai/doc/jurisdiction/360900", "text/html").body();
    assertThat(prefecture).containsPattern(">丰城市<.*360981</span>.*<td class=\"num\">2</td></tr>");
    String province = client.get("/gongkai/doc/jurisdiction/360000", "text/html").body();
    assertThat(province).containsPattern(">宜春市<.*360900</span>.*<td class=\"num\">2</td></tr>");
    assertThat(province).containsPattern(">赣州市<.*360700</span>.*<td class=\"num\">1</td></tr>");
  }

  @Test
  void hostileLabelsStayText() {
    for (String path : new String[] {"agency/360981/坏名字", "agency/360981", "jurisdiction/360981"}) {
      String page = client.get("/gongkai/doc/" + path, "text/html").body();
      assertThat(Client.withoutOwnScripts(page))
          .doesNotContain("<script")
          .doesNotContain("javascript:alert(1)\"");
    }
    String page = client.get("/gongkai/doc/agency/360981/坏名字", "text/html").body();
    assertThat(page).contains("&lt;script&gt;alert(&quot;坏&quot;)&lt;/script&gt;\u202E&quot;引号");
    String source =
        client.get("/gongkai/source/" + Fixture.load(BASE).sha256(), "text/html").body();
    assertThat(source).contains("&lt;b&gt;不是标记").doesNotContain("<b>不是");
    String asked =
        client.get("/gongkai/questions/cells?year=%22%3E%3Cscript%3E", "text/html").body();
    assertThat(Client.withoutOwnScripts(asked))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void pagesLoadNothingFromElsewhere() {
    for (String path : new String[] {"", "doc/report/360981/2020", "query", "questions/reports"}) {
      HttpResponse<String> page = client.get("/gongkai/" + path, "text/html");
      assertThat(Client.withoutOwnScripts(page.body()))
          .doesNotContain("<script")
          .doesNotContain("<img")
          .doesNotContain("style=");
      assertThat(page.body())
          .doesNotContainPattern(
              "(src|<link rel=\"(?!canonical|alternate)[^>]*href)=\"(https?:)?//");
    }
  }

  @Test
  void rawChineseInARequestMeansTheSame() throws IOException {
    String raw = request("GET /gongkai/doc/agency/360981/行政审批局 HTTP/1.1");
    assertThat(raw).startsWith("HTTP/1.1 200").contains("丰城市行政审批局");
    String redirect = request("GET /gongkai/id/agency/360981/行政审批局 HTTP/1.1");
    assertThat(redirect)
        .startsWith("HTTP/1.1 303")
        .contains("Location: /gongkai/doc/agency/360981/%E8%A1%8C%E6%94%BF");
  }

  @Test
  void brokenBytesInAPathAreABadRequest() throws IOException {
    assertThat(request("GET /gongkai/doc/agency/%E8%A1 HTTP/1.1")).startsWith("HTTP/1.1 400");
  }

  private String request(String line) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      OutputStream out = socket.getOutputStream();
      String head = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
