package org.gongkai.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;

/** The rules, laid out over the cells of each form. Immutable: to read them takes a while. */
public final class Rules {
  private final List<Rule> all;
  private final ClaimRules claimRules;
  private final Reasons reasons;

  private Rules(List<Rule> all, ClaimFields fields, Reasons reasons) {
    this.all = List.copyOf(all);
    this.claimRules = new ClaimRules(this.all, fields);
    this.reasons = reasons;
  }

  /** The rules of the program, {@code ontology/rules.ttl}; read once. */
  public static Rules load() {
    return Shipped.RULES;
  }

  private static final class Shipped {
    static final Rules RULES = of(OntologyFiles.published(Gk.NS));
  }

  /**
   * The rules that a graph states, with the code lists that they speak of.
   *
   * @throws BadRulesException naming the rule and what is wrong with it
   */
  public static Rules of(Graph graph) {
    CodeLists codes = new CodeLists(graph);
    FormCells cells = new FormCells(codes);
    List<Rule> rules = new RuleReader(codes, cells).read();
    return new Rules(rules, ClaimFields.of(codes, cells), Reasons.of(codes, cells));
  }

  /** All rules in their order. */
  public List<Rule> all() {
    return all;
  }

  /** The rule with that notation, if there is one. */
  public Optional<Rule> get(String notation) {
    return all.stream().filter(r -> r.notation().equals(notation)).findFirst();
  }

  /** The equations that a report's own figures must satisfy, with the cells that it prints. */
  public List<OwnEquation> equationsWithin(Stated report) {
    return all.stream()
        .filter(r -> r.validity().covers(report.form(), report.year()))
        .flatMap(r -> r.equation().stream().flatMap(e -> own(r, e, report)))
        .toList();
  }

  private static Stream<OwnEquation> own(Rule rule, Equation equation, Stated report) {
    return equation.on(report.form()).stream()
        .filter(i -> i.isIn(report))
        .filter(i -> i.operands().allMatch(o -> o.reach() == Reach.OWN))
        .map(i -> OwnEquation.of(rule.notation(), equation.comparison(), i, report));
  }

  ClaimRules claimRules() {
    return claimRules;
  }

  Reasons reasons() {
    return reasons;
  }
}
