package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.query.CodeChoice;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;

/** What a store has for the parameters of questions, in one language. */
final class Choices {

  private static final Node NOTHING = NodeFactory.createURI("about:blank");

  private final String base;
  private final List<Choice> agencies;
  private final List<Choice> places;
  private final List<Choice> years;
  private final Map<String, List<Choice>> codes = new HashMap<>();

  Choices(StoreView store, String base, List<NamedQuery> questions) {
    this.base = base;
    this.agencies = list(store, PageQuery.QUESTION_AGENCIES, NOTHING, "");
    this.places = list(store, PageQuery.QUESTION_PLACES, NOTHING, "code");
    this.years = list(store, PageQuery.QUESTION_YEARS, NOTHING, "");
    questions.stream()
        .flatMap(question -> question.parameters().stream())
        .flatMap(parameter -> parameter.codes().stream())
        .map(CodeChoice::address)
        .distinct()
        .forEach(list -> codes.put(list, codes(store, list)));
  }

  private List<Choice> codes(StoreView store, String list) {
    return list(store, PageQuery.QUESTION_CODES, NodeFactory.createURI(list), "notation");
  }

  private List<Choice> list(StoreView store, PageQuery query, Node about, String column) {
    return store.rows(query, about).stream()
        .map(row -> choice(row.get("value"), row.getOrDefault(column, Shown.NOTHING)))
        .toList();
  }

  // What has no code is named by its address.
  private Choice choice(Shown value, Shown code) {
    String term = value.href().isEmpty() ? value.text() : value.term();
    String local = term.startsWith(base) ? term.substring(base.length()) : term;
    return new Choice(code.text().isEmpty() ? local : code.text(), value.text());
  }

  /** Empty where anything may be written. */
  List<Choice> of(Parameter parameter) {
    return switch (parameter.kind()) {
      case IRI -> agencies;
      case PLACE -> places;
      case YEAR -> years;
      case CODE -> coded(parameter.codes().orElseThrow());
      case STRING, INTEGER -> List.of();
    };
  }

  private List<Choice> coded(CodeChoice choice) {
    return codes.getOrDefault(choice.address(), List.of()).stream()
        .filter(one -> choice.admits(one.value()))
        .toList();
  }

  /** A value that the store has an answer for; empty if none is known. */
  String example(Parameter parameter) {
    return parameter
        .defaultValue()
        .or(() -> of(parameter).stream().map(Choice::value).findFirst())
        .orElse("");
  }
}
