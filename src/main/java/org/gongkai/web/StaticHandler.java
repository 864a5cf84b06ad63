package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style sheet and the icon, from the jar; nothing else is to be had this way. */
final class StaticHandler implements Handler {

  private static final Map<String, String> TYPES =
      Map.of("style.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

  private final Refusals refusals;

  StaticHandler(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Answer answer(Asked asked) {
    String name = asked.rest();
    if (!TYPES.containsKey(name)) {
      return refusals.answer(asked, Trouble.NOT_FOUND, asked.path());
    }
    try (InputStream in = StaticHandler.class.getResourceAsStream("/web/static/" + name)) {
      return new Answer(200, Map.of("Content-Type", TYPES.get(name)), in.readAllBytes())
          .with("Cache-Control", "max-age=3600");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
