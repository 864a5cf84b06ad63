package org.gongkai.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.repair.Grid;
import org.gongkai.report.Addresses;
import org.gongkai.report.Claim;

/** Lays out the figures of a report with its sums, for the search of repair hypotheses. */
final class GridBuilder {
  private final Rules rules;
  private final View view;
  private final Stated own;
  private final Map<String, Integer> position = new HashMap<>();
  private final List<Grid.Cell> cells = new ArrayList<>();
  private final List<Grid.Witness> witnesses = new ArrayList<>();

  GridBuilder(Rules rules, View view) {
    this.rules = rules;
    this.view = view;
    this.own = view.own();
  }

  Grid grid() {
    cells();
    List<Grid.Sum> sums =
        rules.equationsWithin(own).stream().flatMap(e -> sum(e).stream()).toList();
    view.report().claims().forEach(this::prose);
    // Of several that a report goes on from only their sum speaks, and no one of them.
    if (view.around().previous().size() == 1) {
      years(own, view.around().previous().get(0));
    }
    view.around().next().stream()
        .filter(n -> n.agencyKey().equals(own.agencyKey()))
        .forEach(n -> years(n, own));
    return new Grid(cells, sums, witnesses);
  }

  /** All cells that hold a whole number, none below zero. */
  private void cells() {
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Integer> columns = new HashMap<>();
    own.cells()
        .forEach(
            (path, cell) -> {
              int end = path.lastIndexOf('/');
              String line = path.substring(0, end);
              int row = rows.computeIfAbsent(line, l -> rows.size());
              String column = path.substring(0, path.indexOf('/')) + path.substring(end);
              int at = columns.computeIfAbsent(column, c -> columns.size());
              whole(cell)
                  .ifPresent(
                      value -> {
                        position.put(path, cells.size());
                        cells.add(new Grid.Cell(own.address(path), line, row, at, value));
                      });
            });
  }

  private static Optional<BigInteger> whole(StatedCell cell) {
    return cell.value()
        .filter(v -> v.signum() >= 0 && v.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::toBigIntegerExact);
  }

  /** Empty unless both sides must be equal, add up plainly, and have a figure in every cell. */
  private Optional<Grid.Sum> sum(OwnEquation equation) {
    if (equation.comparison() != Comparison.EQUAL || equation.constant().signum() != 0) {
      return Optional.empty();
    }
    Optional<List<Grid.Term>> terms = terms(equation.cells());
    return terms.map(
        t ->
            new Grid.Sum(
                equation.rule() + (equation.place().isEmpty() ? "" : "/" + equation.place()),
                t,
                total(t)));
  }

  private Optional<List<Grid.Term>> terms(List<OwnEquation.SignedCell> signed) {
    List<Grid.Term> terms = new ArrayList<>();
    for (OwnEquation.SignedCell cell : signed) {
      Integer at = position.get(cell.path());
      if (at == null || cell.coefficient().abs().compareTo(BigDecimal.ONE) != 0) {
        return Optional.empty();
      }
      terms.add(new Grid.Term(at, cell.coefficient().signum()));
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
  }

  /** The only cell of its side, if the other side has several. */
  private static int total(List<Grid.Term> terms) {
    List<Grid.Term> left = terms.stream().filter(t -> t.sign() > 0).toList();
    return left.size() == 1 && terms.size() > 2 ? left.get(0).cell() : -1;
  }

  /** A figure of the prose that must be exactly what some cells come to. */
  private void prose(Claim claim) {
    ClaimRules claims = rules.claimRules();
    claims
        .ruleFor(claim, view)
        .filter(r -> r.validity().covers(own.form(), own.year()) && isExact(r, claim))
        .filter(r -> claims.obstacle(claim, r, view).isEmpty())
        .flatMap(r -> cells(claim, r))
        .flatMap(this::terms)
        .ifPresent(
            terms ->
                witnesses.add(
                    new Grid.Witness(
                        Addresses.claim(own.report(), claim.number()),
                        terms,
                        claim.quantity().value().toBigIntegerExact(),
                        true)));
  }

  private static boolean isExact(Rule rule, Claim claim) {
    Parameters parameters = rule.parameters();
    return parameters.comparison() == Comparison.EQUAL
        && parameters.tolerance().signum() == 0
        && Rounding.slack(claim.quantity()).signum() == 0
        && claim.quantity().value().scale() <= 0;
  }

  private Optional<List<OwnEquation.SignedCell>> cells(Claim claim, Rule rule) {
    return rules
        .claimRules()
        .fields()
        .of(claim, own.form())
        .map(c -> rule.parameters().claims().also().map(List::of).map(c::with).orElse(c))
        .map(
            c ->
                c.choices().stream()
                    .flatMap(choice -> choice.in(own).stream())
                    .map(path -> new OwnEquation.SignedCell(path, BigDecimal.ONE))
                    .toList());
  }

  /** What two years of one body say of each other; the cells of the report at hand can change. */
  private void years(Stated later, Stated earlier) {
    for (Rule rule : rules.all()) {
      if (rule.validity().covers(later.form(), later.year()) && rule.equation().isPresent()) {
        Equation equation = rule.equation().get();
        if (equation.comparison() == Comparison.EQUAL && equation.reaches(Reach.LAST_YEAR)) {
          equation.on(later.form()).stream()
              .filter(i -> i.comparable() && i.isIn(later))
              .forEach(i -> witness(i, later, earlier));
        }
      }
    }
  }

  private void witness(Instance place, Stated later, Stated earlier) {
    var ours = new ArrayList<OwnEquation.SignedCell>();
    BigDecimal theirs = BigDecimal.ZERO;
    List<String> operands = new ArrayList<>();
    for (Operand operand : place.operands().toList()) {
      Stated in = operand.reach() == Reach.LAST_YEAR ? earlier : later;
      Optional<Choice> choice = operand.on(in.form());
      if (choice.isEmpty()) {
        return;
      }
      boolean left = place.left().contains(operand);
      BigDecimal sign = left ? operand.coefficient() : operand.coefficient().negate();
      for (String path : choice.get().in(in)) {
        Optional<BigDecimal> value = in.cell(path).flatMap(StatedCell::value);
        if (value.isEmpty()) {
          return;
        }
        if (in == own) {
          ours.add(new OwnEquation.SignedCell(path, sign));
        } else {
          theirs = theirs.subtract(sign.multiply(value.get()));
          operands.add(in.address(path));
        }
      }
    }
    add(ours, theirs, operands);
  }

  private void add(List<OwnEquation.SignedCell> ours, BigDecimal theirs, List<String> operands) {
    Optional<List<Grid.Term>> terms = terms(ours);
    boolean whole = theirs.stripTrailingZeros().scale() <= 0;
    if (operands.size() == 1 && terms.isPresent() && whole) {
      witnesses.add(
          new Grid.Witness(operands.get(0), terms.get(), theirs.toBigIntegerExact(), false));
    }
  }
}
