package org.gongkai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The editor of /query in a browser: it asks this server alone, and nothing breaks its policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String QUERY =
      """
      PREFIX gk: <https://w3id.org/gongkai/def/>
      SELECT ?机关 ?数 {
        ?格 gk:handling <https://w3id.org/gongkai/def/handling/received> ; gk:agency ?机关 ; gk:count ?数 .
      }""";

  private WebServer server;
  private Playwright playwright;
  private Browser browser;
  private Page page;
  private final List<String> asked = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
    server = WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
      server.stop();
    }
  }

  @BeforeEach
  void open() {
    page = browser.newContext().newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @AfterEach
  void nobodyElseWasAskedAndNothingComplained() {
    String here = "http://localhost:" + server.port() + "/";
    assertThat(asked)
        .isNotEmpty()
        .allMatch(
            url ->
                url.startsWith(here) || url.startsWith("blob:" + here) || url.startsWith("data:"));
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  private void visit(String language, String query) {
    String hash =
        query.isEmpty()
            ? ""
            : "#query=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    page.navigate("http://localhost:" + server.port() + "/query?lang=" + language + hash);
    assertThat(page.locator(".tabPanel.active .yasqe .CodeMirror")).isVisible();
  }

  @Test
  void aLinkRunsItsQueryAndLocalThingsLeadToTheirPages() {
    visit("zh", QUERY);
    assertThat(page.locator("td a.iri", new Page.LocatorOptions().setHasText("行政审批局")).first())
        .hasAttribute("href", "/doc/agency/360981/行政审批局");
    assertThat(page.locator(".yasr_response_chip").last()).containsText(" 行，");
    assertThat(page.locator("form.query")).isHidden();
    page.locator(".select_chart:visible").click();
    assertThat(page.locator(".chart-box canvas").first()).isVisible();
    page.locator(".select_response:visible").click();
    assertThat(page.locator(".yasr .CodeMirror").last()).containsText("bindings");
  }

  @Test
  void anExampleIsLoadedAndItsResultSaved() {
    visit("en", "");
    page.locator("a[data-example*='/disclosure-rate?']").click();
    assertThat(page.locator(".tabPanel.active .CodeMirror-code")).containsText("# Share");
    assertThat(page.url()).contains("#query=");
    Download csv = page.waitForDownload(() -> page.locator("#save-csv").click());
    assertThat(csv.suggestedFilename()).isEqualTo("result.csv");
    page.locator("#copy-as summary").click();
    assertThat(page.locator("#copy-as code"))
        .containsText("curl -sS 'http://localhost:" + server.port() + "/sparql'");
    page.locator("[data-language=java]").click();
    assertThat(page.locator("#copy-as code")).containsText("public class Ask");
  }

  @Test
  void namesOfBothKindsAreCompletedFromTheStore() {
    visit("zh", "");
    page.evaluate(
        "() => { const e = document.querySelector('.tabPanel.active .CodeMirror').CodeMirror;"
            + " e.setValue('SELECT * {\\n  ?格 \\n}'); e.focus(); e.setCursor({line: 1, ch: 5}); }");
    page.keyboard().type("gk:hand");
    assertThat(page.locator(".CodeMirror-hint").first()).containsText("gk:handling");
    page.keyboard().press("Enter");
    page.keyboard().type(" handling:新收");
    assertThat(page.locator(".CodeMirror-hint").first()).containsText("本年新收");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tabPanel.active .CodeMirror-code"))
        .containsText("PREFIX gk: <https://w3id.org/gongkai/def/>");
    assertThat(page.locator(".tabPanel.active .CodeMirror-code")).containsText("handling:received");
  }

  @Test
  void anotherEndpointInALinkIsNotAsked() {
    page.navigate(
        "http://localhost:"
            + server.port()
            + "/query#query=ASK%20%7B%7D&endpoint=https%3A%2F%2Fexample.org%2Fsparql");
    assertThat(page.locator(".yasr_results").last()).isVisible();
  }
}
