package org.gongkai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which language a request wants: the one that its address names, else the one chosen before, else
 * what the browser accepts. Choosing by {@code ?lang=} is remembered, so that one click is enough.
 */
final class Spoken {

  /** Of the address, and the name of the cookie. */
  static final String PARAMETER = "lang";

  static final String VARY_LANGUAGE = "Accept-Language, Cookie";

  static final String VARY = "Accept, " + VARY_LANGUAGE;

  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private Spoken() {}

  static Language of(HttpServletRequest request) {
    return chosen(request)
        .or(() -> kept(request))
        .orElseGet(
            () ->
                Language.accepted(
                    String.join(",", Collections.list(request.getHeaders("Accept-Language")))));
  }

  /** What the address names; empty if it names none, or one that there is not. */
  static Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::ofTag);
  }

  private static Optional<Language> kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(PARAMETER))
            .flatMap(cookie -> Language.ofTag(cookie.getValue()).stream())
            .findFirst();
  }

  /** The query of a request without the choice of a language. */
  static String without(String query) {
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
  }

  /** Remembers a choice for the pages below a path. */
  static String cookie(Language language, String root) {
    return "%s=%s; Path=%s; Max-Age=%d; SameSite=Lax"
        .formatted(PARAMETER, language.tag(), root, YEAR_SECONDS);
  }
}
