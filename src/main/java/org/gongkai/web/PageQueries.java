package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** All page queries, parsed once; a missing or broken file is a fault of the program. */
final class PageQueries {

  private final Map<PageQuery, Query> parsed = new EnumMap<>(PageQuery.class);

  private final Duration limit;

  /**
   * @param limit the longest that one of them may run
   */
  PageQueries(Duration limit) {
    this.limit = limit;
    for (PageQuery name : PageQuery.values()) {
      parsed.put(name, QueryFactory.create(text("queries/pages/" + name.fileName() + ".rq")));
    }
  }

  Query query(PageQuery name) {
    return parsed.get(name);
  }

  Duration limit() {
    return limit;
  }

  private static String text(String path) {
    try (InputStream in = PageQueries.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing from the jar: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
