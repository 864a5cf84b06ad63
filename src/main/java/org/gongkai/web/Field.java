package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;

/**
 * One line of the form of a question.
 *
 * @param fault what is wrong with the value; {@link Bilingual#NONE} if nothing is
 */
record Field(Parameter parameter, String value, List<Choice> choices, Bilingual fault) {

  static List<Field> of(
      NamedQuery question,
      Map<String, String> given,
      Choices choices,
      Optional<BadParameter> fault) {
    return question.parameters().stream()
        .map(
            p ->
                new Field(
                    p,
                    given.getOrDefault(p.name(), p.defaultValue().orElse("")),
                    choices.of(p),
                    fault
                        .filter(bad -> bad.parameter().equals(p.name()))
                        .map(Field::said)
                        .orElse(Bilingual.NONE)))
        .toList();
  }

  /** What a person is told of a value that cannot be taken. */
  static Bilingual said(BadParameter bad) {
    boolean missing = bad.found().isBlank();
    return new Bilingual(
        (missing ? "需要填写：" : "“" + bad.found() + "”不可用，应为：") + bad.expected().zh(),
        (missing ? "Needed: " : "\"" + bad.found() + "\" cannot be taken; expected: ")
            + bad.expected().en());
  }

  /** How a page asks for it. */
  public String control() {
    return switch (parameter.kind()) {
      case CODE -> "select";
      case YEAR, INTEGER -> "number";
      case IRI, PLACE, STRING -> "text";
    };
  }
}
