package org.gongkai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many in at once; who has waited for a second in vain is told to come back. */
final class Turnstile extends HttpFilter {

  private static final long WAIT_MILLISECONDS = 1000;
  private static final String COME_BACK_SECONDS = "5";

  private final transient Semaphore places;

  Turnstile(int places) {
    this.places = new Semaphore(places, true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!entered()) {
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean entered() {
    try {
      return places.tryAcquire(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // The body of a refused request is unread: the connection cannot serve another one.
  private static void refuse(HttpServletResponse response) throws IOException {
    byte[] body = Trouble.BUSY.text("").getBytes(StandardCharsets.UTF_8);
    response.setStatus(Trouble.BUSY.status());
    response.setHeader("Retry-After", COME_BACK_SECONDS);
    response.setHeader("Connection", "close");
    response.setContentType(MediaKind.TEXT.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
