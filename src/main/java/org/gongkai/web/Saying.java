package org.gongkai.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** {@code said(zh, en)} in a template: the one of the page's language. */
final class Saying extends AbstractExtension implements Function {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("said", this);
  }

  @Override
  public List<String> getArgumentNames() {
    return LANGUAGES;
  }

  @Override
  public Object execute(
      Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
    return args.get(context.getLocale().getLanguage());
  }
}
