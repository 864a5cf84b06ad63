package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.gongkai.query.NamedQuery;
import org.gongkai.store.ReportStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of questions: what can be asked, what is wrong with a value, where the rows go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPagesTest {

  private final Fixture data = Fixture.load(Fixture.BASE);
  private final WebServer server = WebServer.start(data, WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @Test
  void theListGroupsQuestionsAndNamesThemInBothLanguages() {
    Document page = page("/questions?lang=en");
    assertThat(page.select("h2").eachText()).contains("Requests, reviews and lawsuits");
    assertThat(page.select("dt").eachText()).contains("The reports in the data 数据中的报告");
    assertThat(page.select("dt")).hasSize(data.questions().size());
  }

  @Test
  void fieldsOfferWhatTheStoreHas() {
    Document page = page("/questions/cells?lang=zh");
    assertThat(page.select("select[name=table] option").eachAttr("value"))
        .containsExactly("", "cases", "proactive", "requests", "statistics");
    assertThat(page.select("input[name=year]").attr("type")).isEqualTo("number");
    assertThat(page.select("#l-year option").eachAttr("value")).contains("2020");
    assertThat(page.select("#l-agency option[value=id/agency/360981]").text()).isEqualTo("丰城市人民政府");
    assertThat(page("/questions/coverage?lang=en").select("#l-place option").eachAttr("value"))
        .contains("360000", "360981");
  }

  @Test
  void aBadValueIsSaidBesideItsField() {
    HttpResponse<String> answer = client.get("/questions/cells?year=两千&lang=zh", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#e-year").text()).isEqualTo("“两千”不可用，应为：四位年份，例如 2020");
    assertThat(page.select("input[name=year]").attr("aria-describedby")).isEqualTo("e-year");
    assertThat(page.select("input[name=year]").attr("value")).isEqualTo("两千");
    assertThat(page("/questions/cells?table=%3Cb%3E&lang=en").select("#e-table").text())
        .startsWith("\"<b>\" cannot be taken; expected: a notation of the code list: proactive");
    assertThat(page("/questions/coverage?place=&from=2019&lang=en").select("#e-place").text())
        .startsWith("Needed: a division code");
    assertThat(page("/questions/cells?无=1&lang=zh").select(".fault").text()).isEqualTo("没有参数 无");
    assertThat(client.get("/questions/cells?table=%3Cb%3E", "text/csv").body())
        .contains("parameter table: found \"<b>\"");
  }

  @Test
  void longAnswersArePaged() {
    Document first = page("/questions/cells?lang=zh");
    assertThat(first.select("table.results tbody tr")).hasSize(100);
    assertThat(first.select(".result b").text()).isEqualTo("111 行");
    String next = first.select("a[rel=next]").attr("href");
    assertThat(next).isEqualTo("/questions/cells?page=2");
    Document second = page(next + "&lang=en");
    assertThat(second.select("table.results tbody tr")).hasSize(11);
    assertThat(second.select(".result").text()).contains("111 rows, here 101 to 111");
    assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/questions/cells?page=1");
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  @Test
  void theAddressForASpreadsheetIsWholeAndWorks() {
    Document page = page("/questions/cells?agency=id/agency/360981/行政审批局&year=&lang=zh");
    String address = page.select("pre.address").text();
    assertThat(address)
        .isEqualTo(
            "http://localhost:3030/questions/cells?agency=id%2Fagency%2F360981%2F%E8%A1%8C%E6%94%BF%E5%AE%A1%E6%89%B9%E5%B1%80&format=csv");
    HttpResponse<String> csv =
        client.get(address.substring("http://localhost:3030".length()), "*/*");
    assertThat(Client.type(csv)).isEqualTo("text/csv");
    assertThat(csv.body()).contains("丰城市行政审批局");
  }

  @Test
  void theSparqlOfEveryQuestionRunsWithoutAValueGiven() {
    for (NamedQuery question : data.questions()) {
      HttpResponse<String> text =
          client.get("/questions/" + question.name() + "?format=rq&lang=zh", "");
      assertThat(Client.type(text)).isEqualTo("application/sparql-query");
      assertThat(text.body()).startsWith("# " + question.titleZh());
      QueryFactory.create(text.body());
    }
    String given = client.get("/questions/coverage?format=rq&place=丰城市&lang=en", "").body();
    assertThat(given)
        .contains("# ?place = 丰城市  ", "<http://localhost:3030/id/jurisdiction/360981>");
    assertThat(client.sparql(given, "text/csv").body()).contains("丰城市人民政府");
  }

  // There what is thrown ends the transaction it comes out of; in memory it does not.
  @Test
  void aBadValueOverAStoreOnDiskIsSaidToo(@TempDir Path folder) {
    try (ChangingStore store = ChangingStore.open(folder, Fixture.BASE);
        WebServer onDisk =
            WebServer.start(
                new OfQuestions(store.store(), data.questions()), WebOptions.onPort(0))) {
      store.replace(1, 1);
      Client asking = new Client(onDisk.port());
      for (String accept : List.of("text/html", "text/csv", "application/json")) {
        HttpResponse<String> answer = asking.get("/questions/cells?year=两千", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("两千");
      }
      assertThat(asking.get("/questions/cells?year=2020", "text/html").statusCode()).isEqualTo(200);
    }
  }

  /** A store on disk, of which the questions are asked. */
  private record OfQuestions(ReportStore store, List<NamedQuery> questions)
      implements StoreServed {}

  private Document page(String path) {
    return Jsoup.parse(client.get(path, "text/html").body());
  }
}
