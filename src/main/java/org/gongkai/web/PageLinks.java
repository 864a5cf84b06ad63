package org.gongkai.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code Link} of a page (RFC 8288): the address to cite, and the page in each language. */
record PageLinks(Addresses addresses) {

  /** Puts the links behind those that an answer has, if it is a page. */
  Answer on(Asked asked, Answer answer) {
    if (answer.status() != 200 || !isPage(answer)) {
      return answer;
    }
    String links = canonical(asked, asked.path()) + ", " + languages(asked);
    Map<String, String> headers = answer.headers();
    return answer.with(
        "Link", headers.containsKey("Link") ? headers.get("Link") + ", " + links : links);
  }

  static boolean isPage(Answer answer) {
    return MediaKind.HTML.contentType().equals(answer.headers().get("Content-Type"));
  }

  /**
   * The address under which all forms and languages are had. It has the base: it is the same
   * wherever the request came to.
   */
  String canonical(Asked asked, String path) {
    String bare = MediaKind.endOf(path, DescribeHandler.FORMS).map(k -> k.bare(path)).orElse(path);
    String query = asked.query().isEmpty() ? "" : "?" + asked.query();
    return "<%s%s%s>; rel=\"canonical\""
        .formatted(addresses.base(), Addresses.encoded(bare), Addresses.encodedWeb(query));
  }

  private String languages(Asked asked) {
    String query = asked.query().isEmpty() ? "" : Addresses.encodedWeb(asked.query()) + "&";
    String address = addresses.at(asked.path()) + "?" + query + Spoken.PARAMETER + "=";
    return Arrays.stream(Language.values())
        .map(Language::tag)
        .map(
            tag ->
                "<%s%s>; rel=\"alternate\"; type=\"text/html\"; hreflang=\"%s\""
                    .formatted(address, tag, tag))
        .collect(Collectors.joining(", "));
  }
}
