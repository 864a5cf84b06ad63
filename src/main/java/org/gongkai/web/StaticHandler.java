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
          own("style.css", CSS),
          own("report.css", CSS),
          own("report.js", SCRIPT),
          own("charts.css", CSS),
          own("charts.js", SCRIPT),
          own("query.css", CSS),
          own("query.js", SCRIPT),
          own("query-chart.js", SCRIPT),
          own("query-terms.js", SCRIPT),
          own("snippets.js", SCRIPT),
          own("source.js", SCRIPT),
          own("suggest.js", SCRIPT),
          own("icon.svg", "image/svg+xml"),
          lib("echarts.min.js", ECHARTS.path("dist/echarts.min.js"), SCRIPT),
          lib("yasgui.min.js", YASGUI.path("build/yasgui.min.js"), SCRIPT),
          lib("yasgui.min.css", YASGUI.path("build/yasgui.min.css"), CSS),
          schema("report.schema.json"),
          schema("files.schema.json"),
          schema("receipt.schema.json"));

  private static Map.Entry<String, Shipped> own(String name, String type) {
    return Map.entry("static/" + name, new Shipped("/web/static/" + name, type));
  }

  private static Map.Entry<String, Shipped> lib(String name, String resource, String type) {
    return Map.entry("static/lib/" + name, new Shipped(resource, type));
  }

  private static Map.Entry<String, Shipped> schema(String name) {
    return Map.entry("def/" + name, new Shipped("/ontology/" + name, SCHEMA));
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
      return Answer.kept(file.type(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
