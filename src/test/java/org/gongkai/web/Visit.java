package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One person's visit to the site: what went wrong and what was asked of whom is remembered. */
final class Visit implements AutoCloseable {

  static final int DESK = 1280;
  static final int PHONE = 360;
  static final int HEIGHT = 800;

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
  // Only what is found is made up into a result: the whole one takes longer than the search.
  private static final String FIND =
      """
      tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
        .then(found => found.violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target.join(' '))))
      """;

  private final BrowserContext context;
  private final String origin;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  /**
   * @param origin of the server, without a slash at the end
   */
  Visit(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    context.onRequest(request -> asked.add(request.url()));
    context.onRequestFailed(request -> faults.add(request.url() + " " + request.failure()));
    // Breaches of the Content-Security-Policy are told on the console as well.
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    context.onWebError(error -> faults.add(error.error()));
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  Visit open(String path) {
    Response response = page.navigate(origin + path);
    assertThat(response.status()).as(path).isEqualTo(200);
    return this;
  }

  void onPhone() {
    page.setViewportSize(PHONE, HEIGHT);
  }

  /** Of what was loaded, the path with its query. */
  String path() {
    return page.url().substring(origin.length());
  }

  /** No error of any kind, and nothing asked of anybody else. */
  void nothingWentWrong() {
    assertThat(faults).isEmpty();
    assertThat(asked).isNotEmpty();
    assertThat(outside()).isEmpty();
  }

  /** What was asked of others. */
  List<String> outside() {
    return asked.stream().filter(url -> !isOwn(url)).toList();
  }

  private boolean isOwn(String url) {
    return Stream.of(origin + "/", "data:", "blob:" + origin).anyMatch(url::startsWith);
  }

  /** What a page wider than the screen would make a reader of a phone do. */
  void nothingStandsOut() {
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).as("width").isLessThanOrEqualTo(PHONE);
  }

  /** Serious and critical findings of axe by the rules of WCAG 2.1 AA: rule and element each. */
  List<String> barriers() {
    page.evaluate(AxeBuilder.getAxeScript());
    return ((List<?>) page.evaluate(FIND, WCAG)).stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
