package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people do on the site, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {

  private Browser browser;
  private WebServer server;

  @BeforeAll
  void start() {
    browser = Browser.start();
    server = WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @Test
  void aFigureIsFollowedToItsCharacters() {
    String figure = "/doc/report/360981/2020/requests/received/natural-person";
    for (boolean scripts : new boolean[] {true, false}) {
      try (Visit visit = browser.visit(server.port(), Language.ZH, scripts)) {
        Page page = visit.open("/doc/report/360981/2020").page();
        visit.onPhone();
        page.locator("table a[href='" + figure + "']").first().click();
        assertThat(visit.path()).isEqualTo(figure);
        page.locator("a[href*='/source/'][href*='char=42']").first().click();
        assertThat(visit.path()).startsWith("/source/").endsWith("#hit");
        Locator mark = page.locator("mark");
        assertThat(mark.first().innerText()).isEqualTo("6");
        BoundingBox place = mark.first().boundingBox();
        assertThat(place.y).isBetween(0.0, (double) Visit.HEIGHT);
        visit.nothingWentWrong();
      }
    }
  }

  @Test
  void aHostileNameStaysText() {
    String name = "<script>alert(\"坏\")</script>\u202E\"引号\" & 局";
    List<String> pages =
        List.of(
            "/doc/agency/360981/坏名字",
            "/doc/agency/360981",
            "/fragments?subject=http%3A%2F%2Flocalhost%3A3030%2Fid%2Fagency%2F360981%2F坏名字");
    for (String path : pages) {
      try (Visit visit = browser.visit(server.port(), Language.ZH)) {
        Page page = visit.page();
        page.onDialog(dialog -> page.evaluate("document.title = 'run'"));
        visit.open(path);
        // Isolated: the mark that turns text around ends with the name.
        assertThat(page.locator("bdi").allTextContents()).as(path).contains(name);
        assertThat(page.locator("script:not([src])").count()).isZero();
        assertThat(page.locator("a[href^='javascript:']").count()).isZero();
        assertThat(page.title()).isNotEqualTo("run");
        visit.nothingWentWrong();
      }
    }
  }

  @Test
  void whoFollowsAnOldAddressFindsWhatIsNear() {
    try (Visit visit = browser.visit(server.port(), Language.EN)) {
      Page page = visit.page();
      page.navigate("http://localhost:" + server.port() + "/doc/report/360981/1999");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(visit.barriers()).isEmpty();
      page.locator("section.near a[href='/doc/report/360981/2020']").first().click();
      assertThat(visit.path()).isEqualTo("/doc/report/360981/2020");
    }
  }
}
