package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every kind of page in a browser, one line a page in browser.csv, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

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

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/web/browser.csv", numLinesToSkip = 1)
  void aPageIsSoundForEverybody(String path, String chinese, String english) {
    for (Language language : Language.values()) {
      try (Visit visit = browser.visit(server.port(), language)) {
        visit.open(path);
        shows(visit.page(), language, language.say(chinese, english));
        assertThat(visit.barriers()).isEmpty();
        visit.onPhone();
        visit.nothingStandsOut();
        if (language == Language.ZH) {
          switches(visit, path, english);
        }
        visit.nothingWentWrong();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/web/browser.csv", numLinesToSkip = 1)
  void aPageNeedsNoScript(String path, String chinese) {
    try (Visit visit = browser.visit(server.port(), Language.ZH, false)) {
      visit.open(path);
      shows(visit.page(), Language.ZH, chinese);
      visit.nothingWentWrong();
    }
  }

  private static void shows(Page page, Language language, String word) {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.title()).isNotBlank();
    assertThat(page.locator("body").innerText()).contains(word);
  }

  private static void switches(Visit visit, String path, String word) {
    visit.page().locator("a.language").click();
    shows(visit.page(), Language.EN, word);
    String expected = path + (path.contains("?") ? "&" : "?") + "lang=en";
    assertThat(Addresses.decoded(visit.path())).isEqualTo(Addresses.decoded(expected));
  }
}
