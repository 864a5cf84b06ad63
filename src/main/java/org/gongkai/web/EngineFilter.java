package org.gongkai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before the SPARQL engine of Fuseki. It lets HEAD in as GET and no large bodies, gives a
 * client that asks nothing the form or a description, and sends the engine's error texts as UTF-8:
 * Fuseki 5.6 counts their characters, not their bytes, and fails on any Chinese in them.
 */
final class EngineFilter extends HttpFilter {

  private static final String READ_ONLY =
      "本端点只读：不接受更新，也不执行 LOAD。\nThis endpoint is read only: no updates, no LOAD.";

  private final transient Handler description;

  /**
   * @param description answers who asks nothing
   */
  EngineFilter(Handler description) {
    this.description = description;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isEmptyQuestion(request)) {
      AnswerServlet.write(response, description.answer(AnswerServlet.asked(request, "sparql")));
      return;
    }
    ErrorTextResponse wrapped = new ErrorTextResponse(response);
    Optional<HttpServletRequest> limited = limited(request, wrapped);
    if (limited.isPresent() && isUpdate(limited.get())) {
      wrapped.setStatus(Trouble.FORBIDDEN.status());
      wrapped.getOutputStream().print(READ_ONLY);
    } else if (limited.isPresent()) {
      chain.doFilter(asGet(limited.get()), wrapped);
    }
    wrapped.finish();
  }

  private static boolean isEmptyQuestion(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/sparql")
        && isRead(request)
        && request.getParameter("query") == null
        && !isUpdate(request);
  }

  private static boolean isUpdate(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("application/sparql-update")
        || request.getParameter("update") != null;
  }

  private static Optional<HttpServletRequest> limited(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isRead(request)) {
      return Optional.of(request);
    }
    Optional<HttpServletRequest> limited = BodyLimit.check(request);
    if (limited.isEmpty()) {
      response.setStatus(Trouble.TOO_LARGE.status());
    }
    return limited;
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static HttpServletRequest asGet(HttpServletRequest request) {
    if (!request.getMethod().equals("HEAD")) {
      return request;
    }
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }
}
