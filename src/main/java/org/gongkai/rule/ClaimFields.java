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
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.query.Bilingual;
import org.gongkai.report.Claim;
import org.gongkai.vocab.Gk;

/** Which cells count the same as a figure of the prose: {@code gk:restates} of its indicator. */
final class ClaimFields {
  private static final String TOTAL = "total";

  /**
   * Cells that count the same.
   *
   * @param table notation of their table
   * @param choices they add up
   * @param rows concepts of their rows
   * @param column concept of their column
   * @param name what they count, in words
   */
  record Counterpart(
      String table, List<Choice> choices, Set<Node> rows, Node column, Bilingual name) {
    /** With the cells of another row of the same table, in the same columns. */
    Counterpart with(String row) {
      List<String> others =
          choices.stream()
              .flatMap(c -> c.paths().stream())
              .map(p -> table + "/" + row + p.substring(p.lastIndexOf('/')))
              .distinct()
              .toList();
      List<Choice> all = new ArrayList<>(choices);
      all.add(new Choice(others, List.of()));
      return new Counterpart(table, List.copyOf(all), rows, column, name);
    }

    /** Whether they are sums of money. */
    boolean isMoney() {
      return column.equals(Gk.concept("indicator", "amount"));
    }
  }

  private record Key(String indicator, String form, String facet) {}

  private final Map<Key, Counterpart> counterparts = new HashMap<>();
  private final Map<Node, Set<Node>> wholes = new HashMap<>();
  private final CodeLists codes;
  private final FormCells cells;

  private ClaimFields(CodeLists codes, FormCells cells) {
    this.codes = codes;
    this.cells = cells;
  }

  static ClaimFields of(CodeLists codes, FormCells cells) {
    ClaimFields fields = new ClaimFields(codes, cells);
    for (Node indicator : codes.members(Gk.scheme("claim-indicator"))) {
      Map<Node, List<Node>> byForm =
          codes
              .objects(indicator, Gk.RESTATES)
              .collect(Collectors.groupingBy(f -> fields.one(f, Gk.OF_FORM)));
      byForm.forEach((form, restated) -> fields.add(indicator, codes.notation(form), restated));
    }
    return fields;
  }

  private Node one(Node field, Node property) {
    return codes
        .objects(field, property)
        .findFirst()
        .orElseThrow(() -> new BadRulesException(field + " has no " + property));
  }

  private void add(Node indicator, String form, List<Node> fields) {
    String table = codes.notation(one(fields.get(0), Gk.TABLE_KIND));
    Set<Node> rows = fields.stream().map(f -> one(f, Gk.ROW)).collect(Collectors.toSet());
    Optional<Node> column = codes.objects(fields.get(0), Gk.COLUMN).findFirst();
    Stream<Node> columns =
        column
            .map(Stream::of)
            .orElseGet(() -> codes.axis(table, form, Gk.COLUMN).values().stream());
    columns.forEach(
        c -> {
          String facet = column.isPresent() ? TOTAL : codes.notation(c);
          List<Choice> choices = choices(form, rows, c);
          counterparts.put(
              new Key(codes.notation(indicator), form, facet),
              new Counterpart(table, choices, rows, c, name(indicator, c, facet)));
          noteWholes(rows, c);
        });
  }

  /** Rows that together are one broader row are taken as that row, which some reports print. */
  private List<Choice> choices(String form, Set<Node> rows, Node column) {
    for (Node row : rows) {
      for (Node broader : codes.objects(row, SKOS.broader.asNode()).toList()) {
        if (!cells.prints(form, broader) && printedBelow(form, broader).equals(rows)) {
          return cells.choice(form, broader, column).stream().toList();
        }
      }
    }
    return inOrder(form, rows).flatMap(r -> cells.choice(form, r, column).stream()).toList();
  }

  private Stream<Node> inOrder(String form, Set<Node> rows) {
    return cells.of(form).stream().map(FormCells.FormCell::row).distinct().filter(rows::contains);
  }

  private Set<Node> printedBelow(String form, Node broader) {
    return cells.of(form).stream()
        .map(FormCells.FormCell::row)
        .filter(r -> codes.isWithin(r, broader))
        .collect(Collectors.toSet());
  }

  private void noteWholes(Set<Node> rows, Node column) {
    List<Node> concepts = new ArrayList<>(rows);
    concepts.add(column);
    concepts.forEach(c -> wholes.computeIfAbsent(c, this::withBroader));
  }

  private Set<Node> withBroader(Node concept) {
    Set<Node> all = new HashSet<>(Set.of(concept));
    codes.objects(concept, SKOS.broader.asNode()).forEach(b -> all.addAll(withBroader(b)));
    return all;
  }

  private Bilingual name(Node indicator, Node column, String facet) {
    Bilingual name = codes.label(indicator);
    Bilingual limit = codes.label(column);
    return facet.equals(TOTAL)
        ? name
        : new Bilingual(name.zh() + "·" + limit.zh(), name.en() + ", " + limit.en());
  }

  /** Whether the form has any field that counts the same as an indicator. */
  boolean has(String indicator, String form) {
    return counterparts.containsKey(new Key(indicator, form, TOTAL));
  }

  /** The cells that count the same as a claim, channel apart; none if it is limited otherwise. */
  Optional<Counterpart> of(Claim claim, String form) {
    Claim.Facets facets = claim.facets();
    if (facets.applicant().isPresent() && facets.result().isPresent()) {
      return Optional.empty();
    }
    String facet = facets.applicant().or(facets::result).orElse(TOTAL);
    return claim
        .indicator()
        .map(i -> counterparts.get(new Key(i, form, facet)))
        .filter(c -> fits(c.table(), facets));
  }

  private static boolean fits(String table, Claim.Facets facets) {
    return (facets.applicant().isEmpty() || table.equals("requests"))
        && (facets.result().isEmpty() || table.equals("cases"));
  }

  /** Whether everything that one counts is counted by the other. */
  boolean isWithin(Counterpart part, Counterpart whole) {
    return part.table().equals(whole.table())
        && part.rows().stream().allMatch(r -> isWithinAny(r, whole.rows()))
        && wholes.get(part.column()).contains(whole.column());
  }

  private boolean isWithinAny(Node row, Set<Node> rows) {
    return wholes.get(row).stream().anyMatch(rows::contains);
  }
}
