package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.rule.Choice;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.Instance;
import org.gongkai.rule.Operand;
import org.gongkai.rule.Rule;
import org.gongkai.rule.Rules;

/** What the page of a finding shows: its equation written out, and what would settle it. */
final class FindingPage {

  private static final String LEFT = "1";
  private static final Node RULE = NodeFactory.createURI(Addresses.DEFINITIONS + "rule");

  private final StoreView store;

  FindingPage(StoreView store) {
    this.store = store;
  }

  /** A repair hypothesis with the cells that it changes and what speaks for and against it. */
  record Hypothesis(
      Map<String, Shown> said,
      List<Map<String, Shown>> changes,
      List<Map<String, Shown>> evidence) {}

  Map<String, Object> of(Node finding) {
    Map<String, Object> model = new HashMap<>();
    List<Map<String, Shown>> operands = store.rows(PageQuery.FINDING_OPERANDS, finding);
    Optional<Rule> rule =
        store.object(finding, RULE).flatMap(node -> Rules.load().get(store.shown(node).local()));
    model.put("operands", operands);
    model.put("equated", equated(finding, rule, operands).stream().toList());
    model.put("hypotheses", hypotheses(finding));
    return model;
  }

  private Optional<Equated> equated(
      Node finding, Optional<Rule> rule, List<Map<String, Shown>> operands) {
    List<Operand> terms = terms(finding, rule);
    List<Equated.Part> left = parts(operands, true, terms);
    List<Equated.Part> right = parts(operands, false, terms);
    numbers(finding, rule, true).forEach(left::add);
    numbers(finding, rule, false).forEach(right::add);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Equated.Part> all = new ArrayList<>(left);
    all.addAll(right);
    Equated.Names names = Equated.Names.of(all);
    Comparison comparison =
        rule.map(r -> r.equation().map(e -> e.comparison()).orElse(r.parameters().comparison()))
            .orElse(Comparison.EQUAL);
    return Optional.of(
        new Equated(
            Equated.side(left, names, store.language()),
            Equated.side(right, names, store.language()),
            Equated.sign(comparison)));
  }

  private static List<Equated.Part> parts(
      List<Map<String, Shown>> operands, boolean left, List<Operand> terms) {
    return operands.stream()
        .filter(row -> row.get("left").text().equals(LEFT) == left)
        .map(
            row ->
                new Equated.Part(
                    factor(row.get("operand").term(), terms),
                    row,
                    row.get("value").text().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(row.get("value").text()))))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What the rule multiplies a cell by; a figure of the prose stands as it is. */
  private static BigDecimal factor(String cell, List<Operand> terms) {
    return terms.stream()
        .filter(term -> term.byForm().values().stream().anyMatch(choice -> ends(cell, choice)))
        .map(Operand::coefficient)
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  private static boolean ends(String cell, Choice choice) {
    return choice.paths().stream().anyMatch(path -> cell.endsWith("/" + path))
        || choice.instead().stream().anyMatch(path -> cell.endsWith("/" + path));
  }

  private static List<Operand> terms(Node finding, Optional<Rule> rule) {
    return place(finding, rule).stream().flatMap(Instance::operands).toList();
  }

  // Where the rule looks at one body below after the other, its name stands before the place.
  private static Optional<Instance> place(Node finding, Optional<Rule> rule) {
    return rule.stream()
        .flatMap(r -> r.equation().stream())
        .flatMap(e -> e.byForm().values().stream().flatMap(List::stream))
        .filter(i -> i.place().isEmpty() || finding.toString().endsWith("/" + i.place()))
        .findFirst();
  }

  private static List<Equated.Part> numbers(Node finding, Optional<Rule> rule, boolean left) {
    return place(finding, rule).stream()
        .flatMap(i -> (left ? i.left() : i.right()).stream())
        .filter(term -> term.constant().isPresent())
        .map(term -> new Equated.Part(BigDecimal.ONE, Map.of(), Optional.of(term.number())))
        .toList();
  }

  private List<Hypothesis> hypotheses(Node finding) {
    Map<Shown, List<Map<String, Shown>>> evidence =
        store.rows(PageQuery.REPAIR_EVIDENCE, finding).stream()
            .collect(Collectors.groupingBy(row -> row.get("repair")));
    Map<Shown, List<Map<String, Shown>>> changes =
        store.rows(PageQuery.FINDING_REPAIRS, finding).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("repair"), LinkedHashMap::new, Collectors.toList()));
    List<Hypothesis> hypotheses = new ArrayList<>();
    changes.forEach(
        (repair, rows) ->
            hypotheses.add(
                new Hypothesis(rows.get(0), rows, evidence.getOrDefault(repair, List.of()))));
    return hypotheses;
  }
}
