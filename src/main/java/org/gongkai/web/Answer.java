package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole response as data; the body is counted in bytes and left out for HEAD. */
record Answer(int status, Map<String, String> headers, byte[] body) {

  static Answer of(int status, MediaKind kind, String body) {
    return of(status, kind, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer of(int status, MediaKind kind, byte[] body) {
    return new Answer(status, Map.of("Content-Type", kind.contentType()), body);
  }

  /** 303: the thing is not a document, but this describes it. */
  static Answer seeOther(String location) {
    return of(303, MediaKind.TEXT, location + "\n").with("Location", location);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
