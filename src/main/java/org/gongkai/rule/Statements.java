package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gongkai.vocab.Gk;

/** Single values of rules and terms, or an error that says where which one is wrong. */
final class Statements {
  private final CodeLists codes;

  Statements(CodeLists codes) {
    this.codes = codes;
  }

  /** The one value of a property, if it has any. */
  Optional<Node> one(Node subject, Node property) {
    List<Node> values = codes.objects(subject, property).toList();
    if (values.size() > 1) {
      throw new BadRulesException(subject + " has several " + property);
    }
    return values.stream().findFirst();
  }

  /** The notation of the one concept that a property names. */
  Optional<String> concept(Node subject, Node property) {
    return one(subject, property).map(codes::notation);
  }

  /** The notation of the one concept that a property must name. */
  String required(Node subject, Node property) {
    return concept(subject, property)
        .orElseThrow(() -> new BadRulesException(subject + " has no " + property));
  }

  /** Notations of all concepts that a property names. */
  Set<String> concepts(Node subject, Node property) {
    return codes.objects(subject, property).map(codes::notation).collect(Collectors.toSet());
  }

  /** The texts of a property. */
  Set<String> texts(Node subject, Node property) {
    return codes
        .objects(subject, property)
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.toSet());
  }

  int integer(Node subject, Node property) {
    return decimal(subject, property)
        .map(BigDecimal::intValueExact)
        .orElseThrow(() -> new BadRulesException(subject + " has no " + property));
  }

  Optional<BigDecimal> decimal(Node subject, Node property) {
    return one(subject, property).map(n -> number(subject, n));
  }

  private static BigDecimal number(Node subject, Node value) {
    try {
      return new BigDecimal(value.getLiteralLexicalForm());
    } catch (NumberFormatException | UnsupportedOperationException e) {
      throw new BadRulesException(subject + ": not a number: " + value);
    }
  }

  boolean flag(Node subject, Node property) {
    return one(subject, property).filter(n -> n.getLiteralLexicalForm().equals("true")).isPresent();
  }

  Comparison comparison(Node rule) {
    String notation = required(rule, Gk.COMPARISON);
    return Comparison.of(notation)
        .orElseThrow(() -> new BadRulesException(rule + ": no comparison: " + notation));
  }
}
