package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.gongkai.query.Bilingual;
import org.gongkai.rule.FormCells.FormCell;
import org.gongkai.vocab.Gk;

/** Lays the equation of a rule out over the cells of the forms that it holds for. */
final class EquationReader {
  /** A term as the file states it; without row or column it stands where the rule runs. */
  private record Term(
      int position,
      BigDecimal coefficient,
      Reach reach,
      Optional<Node> row,
      Optional<Node> column,
      Optional<BigDecimal> constant) {}

  /** Where a rule runs; empty members if it runs over no rows or no columns. */
  private record Spot(Optional<Node> row, Optional<Node> column) {}

  private final CodeLists codes;
  private final FormCells cells;
  private final Statements statements;

  EquationReader(CodeLists codes, FormCells cells, Statements statements) {
    this.codes = codes;
    this.cells = cells;
    this.statements = statements;
  }

  Equation read(Node rule, Set<String> forms) {
    List<Term> left = terms(rule, Gk.LEFT);
    List<Term> right = terms(rule, Gk.RIGHT);
    Map<String, List<Instance>> byForm = new HashMap<>();
    Set<Node> excluded = each(rule, Gk.NOT_ADDED);
    for (String form : forms) {
      List<Instance> places =
          spots(rule, form)
              .flatMap(s -> instance(form, s, left, right, excluded).stream())
              .toList();
      if (places.isEmpty()) {
        throw new BadRulesException(rule + " has no place on " + form);
      }
      byForm.put(form, places);
    }
    return new Equation(statements.comparison(rule), statements.flag(rule, Gk.STATED_ONLY), byForm);
  }

  private List<Term> terms(Node rule, Node side) {
    List<Term> terms =
        codes
            .objects(rule, side)
            .map(this::term)
            .sorted(Comparator.comparingInt(Term::position))
            .toList();
    if (terms.isEmpty()) {
      throw new BadRulesException(rule + " has no term at " + side);
    }
    return terms;
  }

  private Term term(Node term) {
    return new Term(
        statements.integer(term, Gk.POSITION),
        statements.decimal(term, Gk.COEFFICIENT).orElse(BigDecimal.ONE),
        statements
            .concept(term, Gk.REACH)
            .map(n -> Reach.of(n).orElseThrow(() -> new BadRulesException(term + ": " + n)))
            .orElse(Reach.OWN),
        codes.objects(term, Gk.ROW).findFirst(),
        codes.objects(term, Gk.COLUMN).findFirst(),
        statements.decimal(term, Gk.CONSTANT));
  }

  private Stream<Spot> spots(Node rule, String form) {
    Set<Node> rows = each(rule, Gk.EACH_ROW);
    Set<Node> columns = each(rule, Gk.EACH_COLUMN);
    Set<String> tables = statements.concepts(rule, Gk.TABLE_KIND);
    Set<Spot> spots = new LinkedHashSet<>();
    for (FormCell cell : onForm(form, rows)) {
      boolean within =
          tables.contains(cell.table())
              && (rows.isEmpty() || isWithinAny(cell.row(), rows))
              && (columns.isEmpty() || columns.contains(cell.column()));
      if (within) {
        spots.add(
            new Spot(
                Optional.of(cell.row()).filter(r -> !rows.isEmpty()),
                Optional.of(cell.column()).filter(c -> !columns.isEmpty())));
      }
    }
    return spots.stream();
  }

  /** The form's cells, and those of another form in rows that reports print in place of its own. */
  private List<FormCell> onForm(String form, Set<Node> rows) {
    List<FormCell> all = new ArrayList<>(cells.of(form));
    if (!rows.isEmpty()) {
      cells.forms().stream()
          .flatMap(f -> cells.of(f).stream())
          .filter(c -> !cells.prints(form, c.row()))
          .filter(c -> codes.narrower(c.row()).stream().anyMatch(n -> cells.prints(form, n)))
          .forEach(all::add);
    }
    return all;
  }

  private boolean isWithinAny(Node row, Set<Node> rows) {
    return rows.stream().anyMatch(r -> codes.isWithin(row, r));
  }

  /** Concepts, or all of a list. */
  private Set<Node> each(Node rule, Node property) {
    return codes
        .objects(rule, property)
        .flatMap(n -> codes.members(n).isEmpty() ? Stream.of(n) : codes.members(n).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Instance> instance(
      String form, Spot spot, List<Term> left, List<Term> right, Set<Node> excluded) {
    Optional<List<Operand>> first = operands(form, spot, left);
    Optional<List<Operand>> second = operands(form, spot, right);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    boolean usual = spot.row().map(r -> cells.prints(form, r)).orElse(true);
    String place =
        Stream.concat(spot.row().stream(), spot.column().stream())
            .map(codes::notation)
            .collect(Collectors.joining("/"));
    return Optional.of(
        new Instance(
            place,
            label(spot.row()),
            label(spot.column()),
            first.get(),
            second.get(),
            usual ? rowPaths(spot) : List.of(),
            usual ? List.of() : rowPaths(spot),
            usual ? spot.row().map(r -> printedInstead(form, r)).orElse(List.of()) : List.of(),
            spot.column().map(c -> !excluded.contains(c)).orElse(true)));
  }

  private Optional<Bilingual> label(Optional<Node> concept) {
    return concept.map(codes::label);
  }

  /** Cells of the row above that some reports print in place of this one. */
  private List<String> printedInstead(String form, Node row) {
    return cells.forms().stream()
        .flatMap(f -> cells.of(f).stream())
        .map(FormCell::row)
        .distinct()
        .filter(r -> !cells.prints(form, r) && codes.narrower(r).contains(row))
        .flatMap(r -> paths(r).stream())
        .toList();
  }

  private List<String> rowPaths(Spot spot) {
    return spot.row().map(this::paths).orElse(List.of());
  }

  private List<String> paths(Node row) {
    return cells.forms().stream()
        .flatMap(f -> cells.of(f).stream())
        .filter(c -> c.row().equals(row))
        .map(FormCell::path)
        .distinct()
        .toList();
  }

  /** Nothing if the form has no cell for one of the terms. */
  private Optional<List<Operand>> operands(String form, Spot spot, List<Term> terms) {
    List<Operand> operands = new ArrayList<>();
    for (Term term : terms) {
      Map<String, Choice> choices = choices(form, spot, term);
      if (term.constant().isEmpty() && !choices.containsKey(form)) {
        return Optional.empty();
      }
      operands.add(new Operand(term.coefficient(), term.reach(), choices, term.constant()));
    }
    return Optional.of(operands);
  }

  private Map<String, Choice> choices(String form, Spot spot, Term term) {
    Optional<Node> row = term.row().or(spot::row);
    Optional<Node> column = term.column().or(spot::column);
    Map<String, Choice> choices = new HashMap<>();
    if (term.constant().isEmpty() && row.isPresent() && column.isPresent()) {
      for (String other : term.reach() == Reach.OWN ? Set.of(form) : cells.forms()) {
        if (cells.isSame(form, other, row.get(), column.get())) {
          cells.choice(other, row.get(), column.get()).ifPresent(c -> choices.put(other, c));
        }
      }
    }
    return choices;
  }
}
