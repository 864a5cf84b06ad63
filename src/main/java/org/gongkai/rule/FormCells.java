package org.gongkai.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.vocab.Gk;

/**
 * The cells of each form, and which of them a row and a column of the code lists mean there: a
 * concept's own cell, or those of the concepts below it. Used by one thread, while rules are read.
 */
final class FormCells {
  private static final String XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#";
  private static final List<String> TABLES = List.of("proactive", "requests", "cases");

  /** A cell of a form, by the concepts of its row and column, and its path. */
  record FormCell(String table, Node row, Node column, String path) {}

  private final CodeLists codes;
  private final FormCatalogue catalogue = FormCatalogue.load();
  private final Map<String, List<FormCell>> cells = new HashMap<>();
  private final Map<String, Set<Node>> printed = new HashMap<>();
  private final Map<String, Set<Node>> meant = new HashMap<>();
  private final Map<Node, Set<Node>> same = new HashMap<>();

  FormCells(CodeLists codes) {
    this.codes = codes;
    catalogue.forms().forEach(f -> cells.put(f, layOut(f)));
    Node source = NodeFactory.createURI(XKOS + "sourceConcept");
    Node target = NodeFactory.createURI(XKOS + "targetConcept");
    codes
        .subjects(source, Node.ANY)
        .forEach(
            association ->
                codes
                    .objects(association, source)
                    .forEach(s -> join(s, codes.objects(association, target))));
  }

  private void join(Node source, Stream<Node> targets) {
    targets.forEach(
        t -> {
          same.computeIfAbsent(source, n -> new HashSet<>()).add(t);
          same.computeIfAbsent(t, n -> new HashSet<>()).add(source);
        });
  }

  private List<FormCell> layOut(String form) {
    List<FormCell> all = new ArrayList<>();
    for (String table : TABLES) {
      Map<String, Node> rows = codes.axis(table, form, Gk.ROW);
      Map<String, Node> columns = codes.axis(table, form, Gk.COLUMN);
      catalogue
          .rows(form, table)
          .forEach(
              (r, named) ->
                  named.forEach(
                      c -> {
                        String path = String.join("/", table, r, c);
                        all.add(new FormCell(table, rows.get(r), columns.get(c), path));
                      }));
    }
    return List.copyOf(all);
  }

  /** Notations of the forms that have tables of fixed rows. */
  Set<String> forms() {
    return catalogue.forms();
  }

  /** The cells of a form in its order; none if the form has no tables of fixed rows. */
  List<FormCell> of(String form) {
    return cells.getOrDefault(form, List.of());
  }

  /** What a row and a column mean on a form, if it has such cells. */
  Optional<Choice> choice(String form, Node row, Node column) {
    List<String> paths = standingFor(form, row, column).map(FormCell::path).toList();
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice(paths, instead(form, row, column)));
  }

  private Stream<FormCell> standingFor(String form, Node row, Node column) {
    Set<Node> rows = meant(form, row);
    Set<Node> columns = meant(form, column);
    return of(form).stream().filter(c -> rows.contains(c.row()) && columns.contains(c.column()));
  }

  /** The concept itself if the form prints it, else those below it that the form prints. */
  private Set<Node> meant(String form, Node concept) {
    return meant.computeIfAbsent(
        form + " " + concept,
        k -> {
          Set<Node> there = printed(form);
          return there.contains(concept)
              ? Set.of(concept)
              : there.stream().filter(p -> codes.isWithin(p, concept)).collect(Collectors.toSet());
        });
  }

  private Set<Node> printed(String form) {
    return printed.computeIfAbsent(
        form,
        f ->
            of(f).stream()
                .flatMap(c -> Stream.of(c.row(), c.column()))
                .collect(Collectors.toSet()));
  }

  /** Whether a form prints a row. */
  boolean prints(String form, Node row) {
    return of(form).stream().anyMatch(c -> c.row().equals(row));
  }

  /**
   * The row above or the rows below that reports print in place of the form's, from other forms.
   */
  List<Node> rowsInstead(String form, Node row) {
    Stream<Node> others =
        prints(form, row)
            ? codes.narrower(row).stream().filter(n -> !prints(form, n))
            : Stream.of(row);
    return others.filter(n -> forms().stream().anyMatch(f -> prints(f, n))).toList();
  }

  private List<String> instead(String form, Node row, Node column) {
    Set<Node> others = Set.copyOf(rowsInstead(form, row));
    return forms().stream()
        .filter(f -> !f.equals(form))
        .flatMap(f -> of(f).stream())
        .filter(c -> others.contains(c.row()) && c.column().equals(column))
        .map(FormCell::path)
        .distinct()
        .toList();
  }

  /** Whether a row and column count exactly the same on two forms. */
  boolean isSame(String form, String other, Node row, Node column) {
    if (form.equals(other)) {
      return true;
    }
    Set<Node> here = fields(form, row, column);
    Set<Node> there = fields(other, row, column);
    return !here.isEmpty()
        && here.stream().allMatch(f -> associated(f, there))
        && there.stream().allMatch(f -> associated(f, here));
  }

  private boolean associated(Node field, Set<Node> others) {
    return same.getOrDefault(field, Set.of()).stream().anyMatch(others::contains);
  }

  private Set<Node> fields(String form, Node row, Node column) {
    return standingFor(form, row, column).map(c -> field(form, c)).collect(Collectors.toSet());
  }

  private Node field(String form, FormCell cell) {
    Node whole = Gk.field(form, cell.table() + "/" + codes.notation(cell.row()));
    return codes.has(whole) ? whole : Gk.field(form, cell.path());
  }
}
