package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.report.CellState;
import org.gongkai.rule.OwnEquation;
import org.gongkai.rule.Reach;
import org.gongkai.rule.Rule;
import org.gongkai.rule.Rules;
import org.gongkai.rule.Stated;
import org.gongkai.rule.StatedCell;

/** The rules in whose equations a cell of a report stands, and what became of each. */
final class CellChecks {

  private static final Node FORM = NodeFactory.createURI(Addresses.DEFINITIONS + "form");
  private static final Node YEAR =
      NodeFactory.createURI("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");

  /**
   * One rule at one place.
   *
   * @param outcome notation of a state of findings, or {@code unnamed}: the rule looks at other
   *     reports too, and no finding names the cell
   * @param finding what does not hold; without address if nothing is found
   * @param sides the equation with its figures; empty for rules that look at other reports
   * @param tally how often the rule was looked at in this report
   */
  record Check(
      Shown rule, String outcome, Shown finding, List<Equated> sides, Map<String, Shown> tally) {}

  private final StoreView store;
  private final Node report;
  private final String base;

  CellChecks(StoreView store, Node report, String base) {
    this.store = store;
    this.report = report;
    this.base = base;
  }

  /**
   * @param rows all cells of the report
   */
  List<Check> of(Node cell, List<Map<String, Shown>> rows) {
    Map<String, Map<String, Shown>> cells = byPath(rows);
    Map<String, Map<String, Shown>> tallies = new LinkedHashMap<>();
    store
        .rows(PageQuery.REPORT_TALLIES, report)
        .forEach(row -> tallies.put(row.get("rule").local(), row));
    List<Map<String, Shown>> findings = store.rows(PageQuery.FIGURE_FINDINGS, cell);
    Stated stated = stated(cells);
    String path = path(cell.toString());
    List<Check> checks = new ArrayList<>();
    for (OwnEquation equation : Rules.load().equationsWithin(stated)) {
      boolean takesPart = equation.cells().stream().anyMatch(c -> c.path().equals(path));
      if (takesPart && tallies.containsKey(equation.rule())) {
        checks.add(own(equation, cells, findings, tallies.get(equation.rule())));
      }
    }
    for (String rule : neighbourly(stated, path)) {
      if (tallies.containsKey(rule) && findings.stream().noneMatch(f -> isOf(f, rule))) {
        checks.add(
            new Check(concept(rule), "unnamed", Shown.NOTHING, List.of(), tallies.get(rule)));
      }
    }
    return checks;
  }

  private static boolean isOf(Map<String, Shown> finding, String rule) {
    return finding.get("rule").local().equals(rule);
  }

  // Whatever was looked at and does not hold has a finding; a place without one, whose cells all
  // state a figure, was decided and holds.
  private Check own(
      OwnEquation equation,
      Map<String, Map<String, Shown>> cells,
      List<Map<String, Shown>> findings,
      Map<String, Shown> tally) {
    String address =
        base
            + FindingAddresses.finding(
                report.toString().substring(base.length()), equation.rule(), equation.place());
    Optional<Map<String, Shown>> found =
        findings.stream().filter(f -> f.get("finding").term().equals(address)).findFirst();
    boolean whole =
        equation.cells().stream()
            .allMatch(c -> cells.containsKey(c.path()) && value(cells.get(c.path())).isPresent());
    String outcome = found.map(f -> f.get("state").local()).orElse(whole ? "holds" : "undecidable");
    return new Check(
        concept(equation.rule()),
        outcome,
        found.map(f -> f.get("finding")).orElse(Shown.NOTHING),
        List.of(Equated.of(equation, cells, store.language())),
        tally);
  }

  /** Rules that join a cell of the report with cells of other reports. */
  private static Set<String> neighbourly(Stated stated, String path) {
    Set<String> rules = new LinkedHashSet<>();
    for (Rule rule : Rules.load().all()) {
      if (rule.validity().covers(stated.form(), stated.year())) {
        boolean names =
            rule.equation().stream()
                .flatMap(e -> e.on(stated.form()).stream())
                .filter(i -> i.operands().anyMatch(o -> o.reach() != Reach.OWN))
                .flatMap(i -> i.operands())
                .filter(o -> o.reach() == Reach.OWN)
                .flatMap(o -> o.on(stated.form()).stream())
                .anyMatch(c -> c.paths().contains(path) || c.instead().contains(path));
        if (names) {
          rules.add(rule.notation());
        }
      }
    }
    return rules;
  }

  private Map<String, Map<String, Shown>> byPath(List<Map<String, Shown>> rows) {
    Map<String, Map<String, Shown>> cells = new LinkedHashMap<>();
    rows.forEach(row -> cells.put(path(row.get("cell").term()), row));
    return cells;
  }

  private String path(String cell) {
    return cell.substring(report.toString().length() + 1);
  }

  private Stated stated(Map<String, Map<String, Shown>> cells) {
    Map<String, StatedCell> all = new LinkedHashMap<>();
    cells.forEach(
        (path, row) ->
            CellState.of(row.get("state").local())
                .ifPresent(
                    state ->
                        all.put(
                            path, new StatedCell(state, row.get("printed").text(), value(row)))));
    String year = store.object(report, YEAR).map(y -> store.shown(y).local()).orElse("");
    String form = store.object(report, FORM).map(f -> store.shown(f).local()).orElse("");
    int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    return new Stated(report.toString(), "", number, form, false, all);
  }

  static Optional<BigDecimal> value(Map<String, Shown> row) {
    String value = row.get("count").text() + row.get("amount").text();
    return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
  }

  private Shown concept(String rule) {
    return store.shown(NodeFactory.createURI(Addresses.DEFINITIONS + "rule/" + rule));
  }
}
