package org.gongkai.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
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
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new Saying())
            .autoEscaping(true)
            .strictVariables(true)
            .build();
  }

  /**
   * @param asked whose language the page is in
   */
  String page(Asked asked, String template, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("root", addresses.root());
    all.put("base", addresses.base());
    all.put("lang", asked.language().tag());
    all.put("other", asked.language().other());
    all.put("inOther", inOther(asked));
    all.put("path", asked.path());
    all.put("section", asked.path().split("/", 2)[0]);
    all.put("canonical", canonical(asked));
    all.put(
        "inLanguage",
        canonical(asked) + (asked.query().isEmpty() ? "?" : "&") + Spoken.PARAMETER + "=");
    all.put("sought", asked.path().equals("search") ? asked.parameter("q").orElse("") : "");
    StringWriter out = new StringWriter();
    try {
      engine
          .getTemplate(template)
          .evaluate(out, all, Locale.forLanguageTag(asked.language().tag()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The address that was asked, without the choice of a language. */
  String address(Asked asked) {
    String path = addresses.at(asked.path());
    return asked.query().isEmpty() ? path : path + "?" + Addresses.encodedWeb(asked.query());
  }

  // Of the data's own address: there it is one page, however many servers show it.
  private String canonical(Asked asked) {
    String query = asked.query().isEmpty() ? "" : "?" + asked.query();
    return addresses.base() + Addresses.encoded(asked.path()) + query;
  }

  // The same address: only the language is another.
  private String inOther(Asked asked) {
    String query = asked.query().isEmpty() ? "" : asked.query() + "&";
    String choice = Spoken.PARAMETER + "=" + asked.language().other().tag();
    return addresses.at(asked.path()) + "?" + query + choice;
  }
}
