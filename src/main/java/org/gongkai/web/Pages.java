package org.gongkai.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Fills the page templates; everything put into one is escaped. */
final class Pages {

  private final PebbleEngine engine;
  private final Addresses addresses;

  Pages(Addresses addresses) {
    this.addresses = addresses;
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix("web/templates");
    loader.setSuffix(".peb");
    this.engine =
        new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).build();
  }

  String page(String template, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("root", addresses.root());
    all.put("base", addresses.base());
    StringWriter out = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(out, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
