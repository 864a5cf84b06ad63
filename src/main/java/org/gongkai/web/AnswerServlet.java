package org.gongkai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between a servlet container and a handler: GET and HEAD, and a number for every failure. */
final class AnswerServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerServlet.class);

  private final transient Handler handler;
  private final transient Refusals refusals;

  AnswerServlet(Handler handler, Refusals refusals) {
    this.handler = handler;
    this.refusals = refusals;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String raw = request.getRequestURI().substring(request.getContextPath().length() + 1);
    Optional<String> path = Addresses.decoded(raw);
    Asked asked = new Asked(path.orElse(""), accept(request), parameters(request));
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      Answer refusal = refusals.answer(asked, Trouble.METHOD, "").with("Connection", "close");
      write(response, refusal.with("Allow", "GET, HEAD, OPTIONS"));
    } else if (path.isEmpty()) {
      write(response, refusals.answer(asked, Trouble.BAD_REQUEST, raw));
    } else {
      respond(asked, request, response);
    }
  }

  // The outermost wall: whatever fails behind it is one numbered 500 and one entry in the log.
  private void respond(Asked asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> known = Collections.list(request.getHeaders("If-None-Match"));
    try {
      Answer answer = handler.answer(asked);
      Answer given =
          isKnown(answer, known) ? answer.notModified() : ByteRange.applied(answer, request);
      write(response, request.getMethod().equals("HEAD") ? given.withoutFile() : given);
    } catch (QueryCancelledException e) {
      fail(response, refusals.answer(asked, Trouble.TOO_LONG, ""));
    } catch (RuntimeException e) {
      String number = response.getHeader(GateFilter.NUMBER);
      // A path may hold line breaks; its name on the wire cannot.
      LOG.error("Request {}: /{}", number, Addresses.encoded(asked.path()), e);
      fail(response, refusals.answer(asked, Trouble.FAILED, "No. " + number));
    }
  }

  // RFC 9110, 13.1.2: weak and strong tags are the same here, and * is any.
  private static boolean isKnown(Answer answer, List<String> known) {
    String tag = answer.headers().getOrDefault("ETag", "");
    return answer.status() == 200
        && !tag.isEmpty()
        && known.stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  // After the first bytes only a broken connection says that the answer is not whole.
  private static void fail(HttpServletResponse response, Answer answer) throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer failed after its first bytes");
    }
    response.resetBuffer();
    write(response, answer);
  }

  // A body for HEAD is dropped by the container, which keeps the headers.
  static void write(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.body() instanceof Answer.Held held) {
      response.setContentLength(held.bytes().length);
    } else if (answer.body() instanceof Answer.Filed filed) {
      response.setContentLengthLong(filed.length());
    }
    answer.body().writeTo(new Unflushed(response.getOutputStream()));
  }

  private static String accept(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> first = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
    return first;
  }
}
