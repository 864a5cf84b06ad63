package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Files from the jar: style sheet, script, icon, the schemas of JSON; nothing else is had so. */
final class StaticHandler implements Handler {
  private record Shipped(String resource, String type) {}

  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String SCHEMA = "application/schema+json";
  private static final WebJar YASGUI = new WebJar("zazuko__yasgui");
  private static final WebJar ECHARTS = new WebJar("echarts");

  private static final Map<String, Shipped> FILES =
      Map.ofEntries(
          entry("static/style.css", "/web/static/style.css", CSS),
          entry("static/query.css", "/web/static/query.css", CSS),
          entry("static/source.js", "/web/static/source.js", SCRIPT),
          entry("static/query.js", "/web/static/query.js", SCRIPT),
          entry("static/query-chart.js", "/web/static/query-chart.js", SCRIPT),
          entry("static/query-terms.js", "/web/static/query-terms.js", SCRIPT),
          entry("static/snippets.js", "/web/static/snippets.js", SCRIPT),
          entry("static/lib/yasgui.min.js", YASGUI.path("build/yasgui.min.js"), SCRIPT),
          entry("static/lib/yasgui.min.css", YASGUI.path("build/yasgui.min.css"), CSS),
          entry("static/lib/echarts.min.js", ECHARTS.path("dist/echarts.min.js"), SCRIPT),
          entry("static/icon.svg", "/web/static/icon.svg", "image/svg+xml"),
          entry("def/report.schema.json", "/ontology/report.schema.json", SCHEMA),
          entry("def/files.schema.json", "/ontology/files.schema.json", SCHEMA),
          entry("def/receipt.schema.json", "/ontology/receipt.schema.json", SCHEMA));

  private static Map.Entry<String, Shipped> entry(String path, String resource, String type) {
    return Map.entry(path, new Shipped(resource, type));
  }

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
