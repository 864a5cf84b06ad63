package org.gongkai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between a servlet container and the reconciliation service: forms, JSONP, numbered failures. */
final class ReconcileServlet extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileServlet.class);
  private static final String FORM = "application/x-www-form-urlencoded";
  // A name, or names with points between: nothing that could be any other script.
  private static final Pattern CALLBACK =
      Pattern.compile("(?=.{1,100}$)[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]+(?::\\d{1,5})?|\\[[0-9A-Fa-f:.]+](?::\\d{1,5})?");

  private final transient ReconcileHandler handler;
  private final String base;

  ReconcileServlet(ReconcileHandler handler, String base) {
    this.handler = handler;
    this.base = base;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HttpServletRequest> whole = BodyLimit.check(request);
    if (whole.isEmpty()) {
      Answer refusal = ReconcileHandler.error(Trouble.TOO_LARGE, "");
      AnswerServlet.write(response, refusal.with("Connection", "close"));
      return;
    }
    try {
      // Previews are in a language; what is sent does not depend on Accept.
      AnswerServlet.write(response, answer(whole.get()).with("Vary", Spoken.VARY_LANGUAGE));
    } catch (RuntimeException e) {
      String number = response.getHeader(GateFilter.NUMBER);
      LOG.error("Request {}: {}", number, request.getRequestURI(), e);
      AnswerServlet.write(response, ReconcileHandler.error(Trouble.FAILED, "No. " + number));
    }
  }

  private Answer answer(HttpServletRequest request) {
    String raw = request.getRequestURI().substring(request.getContextPath().length() + 1);
    Optional<String> path = Addresses.decoded(raw);
    if (path.isEmpty()) {
      return ReconcileHandler.error(Trouble.BAD_REQUEST, raw);
    }
    boolean post = request.getMethod().equals("POST");
    boolean endpoint = path.get().replace("/", "").equals("reconcile");
    if (!post && !request.getMethod().matches("GET|HEAD") || post && !endpoint) {
      return ReconcileHandler.error(Trouble.METHOD, request.getMethod())
          .with("Allow", endpoint ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
    }
    if (post && !String.valueOf(request.getContentType()).startsWith(FORM)) {
      return ReconcileHandler.error(Trouble.MEDIA_TYPE, FORM);
    }
    Asked asked = AnswerServlet.asked(request, path.get());
    return asked.parameter("callback").isPresent() && !post
        ? called(asked, server(request))
        : handler.answer(asked, server(request));
  }

  private Answer called(Asked asked, String server) {
    String callback = asked.parameter("callback").orElseThrow();
    if (!CALLBACK.matcher(callback).matches()) {
      return ReconcileHandler.error(Trouble.BAD_REQUEST, "callback is not the name of a function");
    }
    Answer answer = handler.answer(asked, server);
    boolean json = MediaKind.JSON.contentType().equals(answer.headers().get("Content-Type"));
    return answer.status() == 200 && json && answer.body() instanceof Answer.Held held
        ? script(callback, new String(held.bytes(), StandardCharsets.UTF_8))
        : answer;
  }

  /** The comment before the name keeps the answer from being read as anything but a script. */
  private static Answer script(String callback, String json) {
    String script = "/**/" + callback + "(" + json + ");\n";
    return new Answer(
        200,
        Map.of("Content-Type", "text/javascript; charset=utf-8"),
        new Answer.Held(script.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The base where the request came to it, by whatever proxy; else the host that was asked, so that
   * the service also works on another port than the base has.
   */
  private String server(HttpServletRequest request) {
    String host = String.valueOf(request.getHeader("Host"));
    boolean own = base.matches("https?://" + Pattern.quote(host) + "/.*");
    return own || !HOST.matcher(host).matches()
        ? base
        : "http://" + host + request.getContextPath() + "/";
  }
}
