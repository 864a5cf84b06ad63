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
  private final transient Surroundings around;
  private final transient Tags tags;

  AnswerServlet(Handler handler, Surroundings around, Tags tags) {
    this.handler = handler;
    this.around = around;
    this.tags = tags;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String raw = request.getRequestURI().substring(request.getContextPath().length() + 1);
    Optional<String> path = Addresses.decoded(raw);
    Asked asked = asked(request, path.orElse(""));
    Spoken.chosen(request)
        .map(language -> Spoken.cookie(language, around.addresses().root()))
        .ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      Answer refusal = refused(asked, Trouble.METHOD, "").with("Connection", "close");
      write(response, refusal.with("Allow", "GET, HEAD, OPTIONS"));
    } else if (path.isEmpty()) {
      write(response, refused(asked, Trouble.BAD_REQUEST, raw));
    } else {
      respond(asked, Collections.list(request.getHeaders("If-None-Match")), response);
    }
  }

  static Asked asked(HttpServletRequest request, String path) {
    Map<String, List<String>> values = new HashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    values.remove(Spoken.PARAMETER);
    String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
    String query = Spoken.without(request.getQueryString());
    return new Asked(path, accept, Spoken.of(request), query, values);
  }

  private Answer refused(Asked asked, Trouble trouble, String detail) {
    return around.refusals().answer(asked, trouble, detail);
  }

  // The outermost wall: whatever fails behind it is one numbered 500 and one entry in the log.
  private void respond(Asked asked, List<String> known, HttpServletResponse response)
      throws IOException {
    try {
      write(response, answer(asked, known));
    } catch (Refused e) {
      fail(response, refused(asked, e.trouble(), e.getMessage()));
    } catch (QueryCancelledException e) {
      fail(response, refused(asked, Trouble.TOO_LONG, ""));
    } catch (RuntimeException e) {
      String number = response.getHeader(GateFilter.NUMBER);
      // A path may hold line breaks; its name on the wire cannot.
      LOG.error("Request {}: /{}", number, Addresses.encoded(asked.path()), e);
      fail(response, refused(asked, Trouble.FAILED, "No. " + number));
    }
  }

  // What the caller has is not made again. A tag is of the state before the answer is made: if the
  // store changes in between, the caller only asks once more.
  private Answer answer(Asked asked, List<String> known) {
    Optional<MediaKind> kind = handler.tagged(asked);
    Optional<String> tag = kind.flatMap(k -> tags.of(asked, k));
    if (tag.isPresent() && isNamed(tag.get(), known)) {
      return tagged(Answer.of(200, kind.get(), ""), tag.get()).notModified();
    }
    Answer plain = handler.answer(asked);
    Answer answer = tag.isPresent() && plain.status() == 200 ? tagged(plain, tag.get()) : plain;
    return isKnown(answer, known) ? answer.notModified() : answer;
  }

  private static Answer tagged(Answer answer, String tag) {
    return answer.with("ETag", tag).with("Cache-Control", "no-cache").with("Vary", Spoken.VARY);
  }

  // RFC 9110, 13.1.2: weak and strong tags are the same here, and * is any.
  private static boolean isKnown(Answer answer, List<String> known) {
    String tag = answer.headers().getOrDefault("ETag", "");
    return answer.status() == 200 && !tag.isEmpty() && (known.contains("*") || isNamed(tag, known));
  }

  private static boolean isNamed(String tag, List<String> known) {
    return known.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(one -> one.strip().replaceFirst("^W/", ""))
        .anyMatch(tag::equals);
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
    }
    answer.body().writeTo(new Unflushed(response.getOutputStream()));
  }
}
