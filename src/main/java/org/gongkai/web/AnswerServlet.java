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
import org.gongkai.query.BadParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between a servlet container and a handler: GET and HEAD, and a number for every failure. */
final class AnswerServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerServlet.class);

  private final transient Handler handler;
  private final transient Surroundings around;
  private final transient Tags tags;
  private final transient PageLinks links;

  AnswerServlet(Handler handler, Surroundings around, Tags tags) {
    this.handler = handler;
    this.around = around;
    this.tags = tags;
    this.links = new PageLinks(around.addresses());
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
      respond(asked, request, response);
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
    return inLanguage(asked, around.refusals().answer(asked, trouble, detail));
  }

  // The outermost wall: whatever fails behind it is one numbered 500 and one entry in the log.
  private void respond(Asked asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> known = Collections.list(request.getHeaders("If-None-Match"));
    try {
      Answer answer = answer(asked, known);
      Answer given = ByteRange.of(request).map(range -> range.of(answer)).orElse(answer);
      write(response, request.getMethod().equals("HEAD") ? given.withoutFile() : given);
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
      Answer empty = Answer.of(200, kind.get(), "");
      return inLanguage(asked, tagged(asked, empty, kind.get(), tag.get())).notModified();
    }
    Answer plain = inLanguage(asked, links.on(asked, handled(asked)));
    boolean good = tag.isPresent() && plain.status() == 200;
    Answer answer = good ? tagged(asked, plain, kind.get(), tag.get()) : plain;
    return isKnown(answer, known) ? answer.notModified() : answer;
  }

  private Answer handled(Asked asked) {
    try {
      return handler.answer(asked);
    } catch (BadParameter e) {
      return around.refusals().value(asked, e);
    }
  }

  private Answer tagged(Asked asked, Answer answer, MediaKind kind, String tag) {
    Answer tagged = answer.with("ETag", tag).with("Cache-Control", "no-cache");
    for (Map.Entry<String, String> header : handler.before(asked, kind).entrySet()) {
      tagged = tagged.with(header.getKey(), header.getValue());
    }
    return tagged;
  }

  private static Answer inLanguage(Asked asked, Answer answer) {
    return PageLinks.isPage(answer)
        ? answer.with("Content-Language", asked.language().tag())
        : answer;
  }

  // RFC 9110, 13.1.2: weak and strong tags are the same here, and * is any.
  private static boolean isKnown(Answer answer, List<String> known) {
    String tag = answer.headers().getOrDefault("ETag", "");
    return answer.status() == 200 && !tag.isEmpty() && (known.contains("*") || isNamed(tag, known));
  }

  private static boolean isNamed(String tag, List<String> known) {
    String opaque = opaque(tag);
    return known.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .anyMatch(one -> opaque(one.strip()).equals(opaque));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  // After the first bytes only a broken connection says that the answer is not whole.
  private static void fail(HttpServletResponse response, Answer answer) throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer failed after its first bytes");
    }
    response.resetBuffer();
    write(response, answer);
  }

  // All that is not compressed is so because of what was asked, or because it is too small.
  private static String vary(Answer answer) {
    String named = answer.headers().getOrDefault("Vary", "");
    return named.isEmpty() ? "Accept-Encoding" : named + ", Accept-Encoding";
  }

  // A body for HEAD is dropped by the container, which keeps the headers.
  static void write(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader("Vary", vary(answer));
    if (answer.body() instanceof Answer.Sized sized) {
      response.setContentLengthLong(sized.length());
    }
    answer.body().writeTo(new Unflushed(response.getOutputStream()));
    if (answer.status() == HttpServletResponse.SC_NOT_MODIFIED) {
      // Else the container says a length of 0, which is not that of what the caller has.
      response.flushBuffer();
    }
  }
}
