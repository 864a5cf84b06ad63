package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Files from the jar: style sheet, script, icon, the schemas of JSON; nothing else is had so. */
final class StaticHandler implements Handler {
  private record Shipped(String resource, String type) {}

  private static final Map<String, Shipped> FILES =
      Map.of(
          "static/style.css", new Shipped("/web/static/style.css", "text/css; charset=utf-8"),
          "static/query.css", new Shipped("/web/static/query.css", "text/css; charset=utf-8"),
          "static/source.js",
              new Shipped("/web/static/source.js", "text/javascript; charset=utf-8"),
          "static/icon.svg", new Shipped("/web/static/icon.svg", "image/svg+xml"),
          "def/report.schema.json",
              new Shipped("/ontology/report.schema.json", "application/schema+json"),
          "def/files.schema.json",
              new Shipped("/ontology/files.schema.json", "application/schema+json"),
          "def/receipt.schema.json",
              new Shipped("/ontology/receipt.schema.json", "application/schema+json"));

  private final Refusals refusals;

  StaticHandler(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Answer answer(Asked asked) {
    Shipped file = FILES.get(asked.path());
    if (file == null) {
      return refusals.answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    try (InputStream in = StaticHandler.class.getResourceAsStream(file.resource())) {
      return new Answer(
              200, Map.of("Content-Type", file.type()), new Answer.Held(in.readAllBytes()))
          .with("Cache-Control", "max-age=3600");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
