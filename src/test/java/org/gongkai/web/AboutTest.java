package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** /about: what it says can be copied is run, and where it leads there is something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AboutTest {

  private final int port = free();
  private final WebServer server =
      WebServer.start(Fixture.load("http://localhost:" + port + "/"), WebOptions.onPort(port));
  private final Client client = new Client(port);

  // The examples name the base, which is fixed before the server starts.
  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"zh, 接口与数据说明", "en, About the API and the data"})
  void examplesRun(String language, String title) throws Exception {
    Document page = page(language);
    assertThat(page.select("h1").text()).isEqualTo(title);
    List<Element> examples = page.select("pre.example");
    assertThat(examples).hasSize(4);
    for (Element example : examples) {
      Process process =
          new ProcessBuilder("bash", "-c", example.wholeText() + " --fail")
              .redirectErrorStream(true)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(example.wholeText() + "\n" + out).isZero();
      assertThat(out).containsAnyOf("丰城市", "reports\r\n3");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 一份报告", "en, a report"})
  void linksLeadSomewhere(String language, String words) {
    Document page = page(language);
    assertThat(page.text()).contains(words).contains("30");
    for (Element link : page.select("main a[href^=/]")) {
      String path = link.attr("href");
      // A graph in memory has neither a log nor a catalogue.
      if (!path.startsWith("/changes") && !path.equals("/doc/catalogue")) {
        assertThat(client.get(path, "text/html, */*").statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  private Document page(String language) {
    return Jsoup.parse(client.get("/about?lang=" + language, "text/html").body());
  }
}
