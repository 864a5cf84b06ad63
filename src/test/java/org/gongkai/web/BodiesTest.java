package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A body that should have reported, one that did not exist, and a year that does not go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesTest {

  private final WebServer server = WebServer.start(data(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  static Fixture data() {
    Fixture data = Fixture.load(Fixture.BASE);
    try {
      String more =
          Files.readString(Path.of("src/test/resources/web/missing.ttl"))
              .replace("<BASE>", "<" + Fixture.BASE + ">");
      Txn.executeWrite(
          data.dataset(),
          () ->
              RDFParser.create()
                  .source(new StringReader(more))
                  .lang(Lang.TURTLE)
                  .parse(data.dataset().getDefaultGraph()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return data;
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private String page(String path) {
    return client.get("/" + path, "text/html").body();
  }

  /** One row of a table of the page, by what its heading says. */
  private static String row(String page, String heading) {
    return page.lines()
        .filter(line -> line.contains("<tr") && line.contains(heading))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reportedMissingNotThereAndUnknownAreDifferent() {
    String page = page("doc/jurisdiction/360900");
    String fengcheng = row(page, "360981</span>");
    assertThat(fengcheng.split("<td class=\"")[1]).startsWith("reported").contains("2020 有报告");
    assertThat(fengcheng.split("<td class=\"")[2]).startsWith("missing").contains("应报未见");
    assertThat(row(page, "360999</span>").split("<td class=\"")[1])
        .startsWith("none")
        .contains("当年不存在");
    assertThat(row(page, "360999</span>").split("<td class=\"")[2])
        .startsWith("unknown")
        .contains("无从知道");
    assertThat(page).contains("有 1 份应有的报告没有收集到").contains("missing-reports?place=360900");
    assertThat(page("doc/jurisdiction/360900?lang=en"))
        .contains("should have reported, not here")
        .contains("1 report that governments on this page should have published: not here");
  }

  @Test
  void aHostileNameOfAPlaceIsText() {
    for (String path : new String[] {"doc/jurisdiction/360900", "doc/jurisdiction/360999"}) {
      assertThat(Client.withoutOwnScripts(page(path)))
          .contains("&lt;script&gt;alert(&#39;坏&#39;)&lt;/script&gt;\u202E&quot;区&quot;")
          .doesNotContain("<script");
    }
    assertThat(page("doc/jurisdiction/360999"))
        .contains("<title>&lt;script&gt;")
        .containsPattern("<meta itemprop=\"name\" content=\"&lt;script&gt;[^>]*&quot;\">");
  }

  @Test
  void aBodyShowsTheYearItMissesAndWhereItsChainBreaks() {
    String page = page("doc/agency/360981");
    assertThat(row(page, "应有报告，没有收集到")).contains("class=\"missing\"").contains("2021年");
    assertThat(page)
        .containsPattern("class=\"breaks\".*2020年.*2022年.*>4<.*/finding/360981/2022/.*结转差4件")
        .containsPattern("#findings\">1</a>");
  }
}
