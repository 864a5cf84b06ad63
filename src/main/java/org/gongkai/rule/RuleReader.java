package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.query.Bilingual;
import org.gongkai.rule.Parameters.Claims;
import org.gongkai.rule.Rule.Kind;
import org.gongkai.rule.Rule.Validity;
import org.gongkai.vocab.Gk;

/** Reads rules from their graph. */
final class RuleReader {
  private final CodeLists codes;
  private final Statements statements;
  private final EquationReader equations;

  RuleReader(CodeLists codes, FormCells cells) {
    this.codes = codes;
    this.statements = new Statements(codes);
    this.equations = new EquationReader(codes, cells, statements);
  }

  /** All rules of the graph in their order. */
  List<Rule> read() {
    return codes
        .subjects(RDF.type.asNode(), Gk.RULE_CLASS)
        .sorted(Comparator.comparingInt(r -> statements.integer(r, Gk.POSITION)))
        .map(this::rule)
        .toList();
  }

  private Rule rule(Node rule) {
    String named = statements.required(rule, Gk.RULE_KIND);
    Kind kind =
        Kind.of(named).orElseThrow(() -> new BadRulesException(rule + ": no kind: " + named));
    Validity validity = validity(rule);
    return new Rule(
        codes.notation(rule),
        kind,
        statements.required(rule, Gk.SEVERITY),
        validity,
        codes.label(rule),
        sentence(rule),
        kind == Kind.EQUATION
            ? Optional.of(equations.read(rule, validity.forms()))
            : Optional.empty(),
        statements.concept(rule, Gk.PRESUPPOSES),
        parameters(rule, kind));
  }

  private Validity validity(Node rule) {
    Set<String> forms = statements.concepts(rule, Gk.HOLDS_FOR);
    if (forms.isEmpty()) {
      throw new BadRulesException(rule + " holds for no form");
    }
    return new Validity(
        forms,
        statements.decimal(rule, Gk.FROM_YEAR).map(BigDecimal::intValueExact).orElse(0),
        statements
            .decimal(rule, Gk.UNTIL_YEAR)
            .map(BigDecimal::intValueExact)
            .orElse(Integer.MAX_VALUE));
  }

  private Bilingual sentence(Node rule) {
    Bilingual sentence = codes.texts(rule, Gk.SENTENCE_TEMPLATE);
    if (!sentence.isComplete()) {
      throw new BadRulesException(rule + " has no sentence in both languages");
    }
    return sentence;
  }

  private Parameters parameters(Node rule, Kind kind) {
    return new Parameters(
        kind == Kind.CLAIM ? statements.comparison(rule) : Comparison.EQUAL,
        new Claims(
            statements.concepts(rule, Gk.OF_INDICATOR),
            statements.concepts(rule, Gk.OF_PRECISION),
            statements.concept(rule, Gk.OF_BASIS),
            statements.concept(rule, Gk.COUNTS_IN)),
        statements.decimal(rule, Gk.TOLERANCE).orElse(BigDecimal.ZERO),
        statements.texts(rule, Gk.REMARK_CODE),
        deadlines(rule),
        statements.concepts(rule, Gk.OF_LEVEL),
        sections(rule));
  }

  private Map<String, MonthDay> deadlines(Node rule) {
    Map<String, MonthDay> deadlines = new HashMap<>();
    day(rule, Gk.TERRITORY_DEADLINE).ifPresent(d -> deadlines.put("territory", d));
    day(rule, Gk.BODY_DEADLINE).ifPresent(d -> deadlines.put("body", d));
    return deadlines;
  }

  private Optional<MonthDay> day(Node rule, Node property) {
    Optional<String> printed = statements.one(rule, property).map(Node::getLiteralLexicalForm);
    try {
      return printed.map(MonthDay::parse);
    } catch (DateTimeParseException e) {
      throw new BadRulesException(rule + ": no day of a year: " + printed.orElseThrow());
    }
  }

  private List<Integer> sections(Node rule) {
    return statements.texts(rule, Gk.SECTION_NUMBER).stream()
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }
}
