package org.gongkai.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of the machine, started once a test class; every visit has a context of its own. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  // Nothing of the browser's own may ask the network: only the pages are under test.
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
  }

  /** Skips the test, and says so, where there is no Chromium. */
  static Browser start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": not tested");
    Map<String, String> nothingLoaded = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(nothingLoaded)));
  }

  /** At a desk, in a language, with scripts. */
  Visit visit(int port, Language language) {
    return visit(port, language, true);
  }

  Visit visit(int port, Language language, boolean scripts) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language.tag())
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true)
                .setViewportSize(Visit.DESK, Visit.HEIGHT));
    return new Visit(context, "http://localhost:" + port);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
