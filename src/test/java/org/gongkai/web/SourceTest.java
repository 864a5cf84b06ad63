package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.gongkai.query.NamedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of strangers is handed out, never run; its characters are lit where the address says. */
class SourceTest {
  private static final String SHA = "ab".repeat(32);
  private static final String TEXT = "\r\n第一行\r\n𠮷 <script>alert(1)</script> & \"230\"\r末行";

  @TempDir Path folder;

  /** A Chinese page with a script in it, as a source of the fixture's graph. */
  private record Page(Fixture fixture) implements ServedData {
    static Page load() {
      Fixture fixture = Fixture.load(Fixture.BASE);
      var report = NodeFactory.createURI(Fixture.BASE + "id/report/360981/2020");
      Txn.executeWrite(
          fixture.dataset(),
          () -> {
            var graph = fixture.dataset().getDefaultGraph();
            String[][] facts = {
              {"http://purl.org/dc/terms/format", "text/html"},
              {"https://w3id.org/gongkai/def/charset", "GB18030"},
              {"https://w3id.org/gongkai/def/fileName", "年报.html"}
            };
            for (String[] fact : facts) {
              var property = NodeFactory.createURI(fact[0]);
              graph.remove(report, property, org.apache.jena.graph.Node.ANY);
              graph.add(report, property, NodeFactory.createLiteralString(fact[1]));
            }
            graph.add(
                report,
                NodeFactory.createURI("http://purl.org/dc/terms/source"),
                NodeFactory.createURI("http://www.example.cn/信息公开/年报.html"));
            graph.add(
                report,
                NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                NodeFactory.createURI(Fixture.BASE + "source/" + SHA));
          });
      return new Page(fixture);
    }

    @Override
    public String base() {
      return fixture.base();
    }

    @Override
    public DatasetGraph dataset() {
      return fixture.dataset();
    }

    @Override
    public Optional<String> text(String sha256) {
      return sha256.equals(SHA) ? Optional.of(TEXT) : Optional.empty();
    }

    @Override
    public Optional<byte[]> source(String sha256) {
      return text(sha256).map(t -> "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> parsed(String reportAddress) {
      return Optional.empty();
    }

    @Override
    public List<NamedQuery> questions() {
      return fixture.questions();
    }
  }

  private static <T> T served(java.util.function.Function<Client, T> asking) {
    WebServer server = WebServer.start(Page.load(), WebOptions.onPort(0));
    try {
      return asking.apply(new Client(server.port()));
    } finally {
      server.stop();
    }
  }

  @Test
  void theOriginalIsAFileOfItsTypeThatNoBrowserRuns() {
    HttpResponse<String> got = served(c -> c.get("/source/" + SHA + "/original", "text/html"));
    assertThat(Client.header(got, "Content-Type")).isEqualTo("text/html; charset=GB18030");
    assertThat(Client.header(got, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"" + SHA + "\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.html");
    assertThat(Client.header(got, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; sandbox");
    assertThat(Client.header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void thePageSaysWhereItIsFromAndRunsOnlyOurScript() {
    HttpResponse<String> got = served(c -> c.get("/source/" + SHA, "text/html"));
    assertThat(Client.header(got, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(got.body())
        .contains("href=\"http://www.example.cn/%E4%BF%A1%E6%81%AF", "年报.html", "<noscript>")
        .contains("&#13;\n第一行&#13;", "&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void otherPagesRunTheScriptOfTheSearchFieldAlone() {
    HttpResponse<String> got = served(c -> c.get("/", "text/html"));
    assertThat(got.body())
        .containsOnlyOnce("<script")
        .contains("<script src=\"/static/suggest.js\" defer></script>");
  }

  /** Positions are counted in code points, line ends as they are in the text. */
  @ParameterizedTest
  @CsvSource({
    "'#char=2,5', 第一行",
    "'#char=7,8', 𠮷",
    "'#char=38,41', 230",
    "'#char=43,', 末行",
    "'#char=2,5;length=45,UTF-8', 第一行",
    "'#char=40,99', ''",
    "'#char=5,2', ''",
    "'', ''"
  })
  void aBrowserLightsTheFragment(String fragment, String lit) throws Exception {
    Path chromium = chromium();
    String dom =
        served(c -> dump(chromium, "http://localhost:" + c.port() + "/source/" + SHA + fragment));
    if (lit.isEmpty()) {
      assertThat(dom).contains("class=\"source\"").doesNotContain("<mark");
    } else {
      assertThat(dom.replace("&#13;", "")).contains("<mark id=\"hit\">" + lit.strip());
    }
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "skipped: there is no Chromium here");
    return found.get();
  }

  private String dump(Path chromium, String address) {
    try {
      Path dom = folder.resolve("dom.html");
      Process browser =
          new ProcessBuilder(
                  chromium.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--user-data-dir=" + folder.resolve("profile"),
                  "--dump-dom",
                  address)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(dom.toFile())
              .start();
      assumeTrue(browser.waitFor(60, TimeUnit.SECONDS), "skipped: Chromium does not end here");
      return Files.readString(dom);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
