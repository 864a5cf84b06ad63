package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** A page with every fault is found to have every fault: what the other tests check, they see. */
class BrowserSeesTest {

  @Test
  void whatIsWrongWithAPage() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (InputStream in = BrowserSeesTest.class.getResourceAsStream("/web/bad-page.html")) {
            byte[] page = in.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "img-src *");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
          exchange.close();
        });
    server.start();
    try (Browser browser = Browser.start();
        Visit visit = browser.visit(server.getAddress().getPort(), Language.ZH)) {
      visit.open("/坏页");
      visit.onPhone();
      assertThat(visit.barriers())
          .anyMatch(found -> found.startsWith("color-contrast"))
          .anyMatch(found -> found.startsWith("html-has-lang"))
          .anyMatch(found -> found.startsWith("image-alt"));
      assertThatThrownBy(visit::nothingStandsOut).hasMessageContaining("width");
      assertThatThrownBy(visit::nothingWentWrong)
          .hasMessageContaining("outside.invalid")
          .hasMessageContaining("坏");
      assertThat(visit.outside()).containsExactly("https://outside.invalid/a.png");
    } finally {
      server.stop(0);
    }
  }
}
