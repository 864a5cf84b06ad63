package org.gongkai.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The addresses of a description in each of its forms.
 *
 * @param path of the description, without the end that asks for a form
 */
record DocumentLinks(Addresses addresses, String path) {

  String to(MediaKind kind) {
    return to(kind.suffix());
  }

  /**
   * @param suffix what the address ends in behind a dot
   */
  String to(String suffix) {
    return addresses.at(path + "." + suffix);
  }

  /** By the end of the address. */
  Map<String, String> all() {
    Map<String, String> links = new LinkedHashMap<>();
    DescribeHandler.FORMS.forEach(kind -> links.put(kind.suffix(), to(kind)));
    return links;
  }

  /**
   * @param thing that is described
   * @param licence of what is said; empty if none is known
   */
  String header(Asked asked, MediaKind kind, String thing, String licence) {
    String alternates =
        DescribeHandler.FORMS.stream()
            .map(form -> link(to(form), "alternate") + "; type=\"" + form.type() + '"')
            .collect(Collectors.joining(", "));
    String data = link(to(MediaKind.TURTLE), "describedby") + "; type=\"text/turtle\"";
    String canonical = new PageLinks(addresses).canonical(asked, path);
    String all = alternates + ", " + link(Addresses.encodedWeb(thing), "describes");
    // A page gets its address to cite with its languages.
    String own = all + ", " + (kind == MediaKind.HTML ? data : canonical);
    return licence.isEmpty() ? own : own + ", " + link(Addresses.encodedWeb(licence), "license");
  }

  private static String link(String address, String relation) {
    return "<%s>; rel=\"%s\"".formatted(address, relation);
  }
}
