package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on the pages that search, compare and draw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteScenariosTest {

  private static final String CSV = "figure.chart a[href*='format=csv']";

  @TempDir static Path folder;

  private SampleSite site;
  private Browser browser;
  private WebServer server;

  @BeforeAll
  void start() {
    browser = Browser.start();
    site = SampleSite.build(folder.resolve("store"));
    server = WebServer.start(site, WebOptions.onPort(0));
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
      server.close();
      site.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlaceIsSearchedAndFound(boolean scripts) {
    try (Visit visit = browser.visit(server.port(), Language.ZH, scripts)) {
      Page page = visit.open("/").page();
      page.locator("input[name='q'][data-suggest]").first().fill("丰城");
      page.locator("input[name='q'][data-suggest]").first().press("Enter");
      assertThat(visit.path()).startsWith("/search?q=");
      page.locator("main a[href='/doc/agency/360981']").first().click();
      assertThat(page.locator("h1").innerText()).contains("丰城市人民政府");
      visit.nothingWentWrong();
    }
  }

  @Test
  void twoBodiesAreCompared() {
    try (Visit visit = browser.visit(server.port(), Language.ZH)) {
      Page page = visit.open("/compare?place=360981&place=360700").page();
      assertThat(page.locator("main").innerText()).contains("丰城市人民政府", "赣州市人民政府");
      assertThat(page.locator("main table").count()).isPositive();
      assertThat(visit.barriers()).isEmpty();
      visit.onPhone();
      visit.nothingStandsOut();
      visit.nothingWentWrong();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "csv"})
  void aChartIsDownloaded(String form) throws IOException {
    try (Visit visit = browser.visit(server.port(), Language.ZH)) {
      Page page = visit.open("/charts?place=360981").page();
      Download download =
          page.waitForDownload(
              () ->
                  page.locator(form.equals("csv") ? CSV : "[data-save=" + form + "]")
                      .first()
                      .click());
      assertThat(download.suggestedFilename()).endsWith("." + form);
      byte[] bytes = Files.readAllBytes(download.path());
      String text = new String(bytes, StandardCharsets.UTF_8);
      switch (form) {
        case "png" -> assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
        case "svg" -> assertThat(text).contains("<svg").doesNotContain("<script");
        default -> assertThat(text.lines().toList()).hasSizeGreaterThan(1);
      }
      // A browser calls a download an aborted visit.
      assertThat(visit.outside()).isEmpty();
    }
  }
}
