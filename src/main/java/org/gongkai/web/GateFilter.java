package org.gongkai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** What every response carries, errors included: a number, leave for other origins, and limits. */
final class GateFilter extends HttpFilter {

  static final String NUMBER = "Request-Number";

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The one sheet that the editor's library writes into the page, for the grips of its columns. */
  private static final String EDITOR_SHEET =
      "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

  private static final String EDITOR_POLICY =
      POLICY.replace("style-src 'self'", "style-src 'self' " + EDITOR_SHEET);

  private static final String EXPOSED =
      String.join(
          ", ",
          "Accept-Ranges",
          "Allow",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Location",
          "Content-Range",
          "ETag",
          "Link",
          "Location",
          "Retry-After",
          "Vary",
          NUMBER,
          Provenance.FAILED);

  // What a script may send beside the headers that any page may send.
  private static final String TAKEN =
      "Accept, Accept-Language, Content-Type, If-None-Match, Cache-Control, Range, If-Range";

  private final AtomicLong number = new AtomicLong();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(NUMBER, Long.toString(number.incrementAndGet()));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    response.setHeader("Content-Security-Policy", policy(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getMethod().equals("OPTIONS")) {
      preflight(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String policy(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals("/query") ? EDITOR_POLICY : POLICY;
  }

  private static void preflight(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean posted = path.equals("/sparql") || path.matches("/reconcile/?");
    String methods = posted ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    response.setHeader("Allow", methods);
    response.setHeader("Access-Control-Allow-Methods", methods);
    response.setHeader("Access-Control-Allow-Headers", TAKEN);
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
