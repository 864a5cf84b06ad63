package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;

/** A question as SPARQL that runs anywhere: what it asks as comments, its values put in. */
record QuestionText(NamedQuery question, Language language) {

  /**
   * @param given the values that stand in the query
   * @param query without a header
   */
  String text(Map<String, String> given, String query) {
    List<String> lines = new ArrayList<>();
    lines.add(say(question.header().title()));
    lines.add(say(question.answers()));
    for (Parameter parameter : question.parameters()) {
      String value = given.getOrDefault(parameter.name(), "");
      String shown = value.isEmpty() ? "" : " = " + value;
      lines.add("?" + parameter.name() + shown + "  " + say(parameter.description()));
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append("# ").append(line.replaceAll("\\R", " ")).append('\n'));
    return out.append(query.strip()).append('\n').toString();
  }

  /** The file's own query, where nothing has to stand in it. */
  String body() {
    return question.text().replaceAll("(?m)\\A(?:#.*\\R)+", "");
  }

  private String say(Bilingual text) {
    return language.say(text.zh(), text.en());
  }
}
