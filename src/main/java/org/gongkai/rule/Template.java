package org.gongkai.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.query.Bilingual;

/** Sentences with names in braces, {@code {left}}, and what stands there. */
final class Template {
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)\\}");

  private Template() {}

  /**
   * The sentence with its names filled in.
   *
   * @throws BadRulesException if a name has no value here
   */
  static String zh(Bilingual sentence, Map<String, Bilingual> values) {
    return NAME.matcher(sentence.zh()).replaceAll(m -> quoted(value(m.group(1), values).zh()));
  }

  /** The same in English. */
  static String en(Bilingual sentence, Map<String, Bilingual> values) {
    return NAME.matcher(sentence.en()).replaceAll(m -> quoted(value(m.group(1), values).en()));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static Bilingual value(String name, Map<String, Bilingual> values) {
    Bilingual value = values.get(name);
    if (value == null) {
      throw new BadRulesException(
          "a sentence asks for {" + name + "}, which its rule does not have");
    }
    return value;
  }
}
