package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A figure that a report states for a concept.
 *
 * @param report that states it
 * @param money a sum in yuan, else a count
 */
record Stated(Node cell, Listed report, Node row, Node column, BigDecimal value, boolean money) {

  /** The orders that a list of figures can be had in, by their names in an address. */
  enum Order {
    AGENCY("agency", Comparator.comparing((Stated s) -> s.report.agency().toString())),
    YEAR("year", Comparator.comparing((Stated s) -> s.report.year().toString())),
    VALUE("value", Comparator.comparing(Stated::value));

    private final String parameter;
    private final Comparator<Stated> comparator;

    Order(String parameter, Comparator<Stated> comparator) {
      this.parameter = parameter;
      this.comparator = comparator;
    }

    String parameter() {
      return parameter;
    }

    Comparator<Stated> comparator() {
      return comparator;
    }
  }

  static List<Stated> find(StoreView store, Node concept) {
    ReportList reports = store.known().reports(store);
    List<Stated> found = new ArrayList<>();
    store.solutions(
        PageQuery.CONCEPT_FIGURES,
        concept,
        row -> {
          Listed report = reports.of(row.get("agency")).get(row.get("year"));
          if (report != null) {
            found.add(stated(row, report));
          }
        });
    return List.copyOf(found);
  }

  private static Stated stated(Binding row, Listed report) {
    boolean money = row.get("count") == null;
    Node value = row.get(money ? "amount" : "count");
    return new Stated(
        row.get("cell"),
        report,
        row.get("row"),
        row.get("column"),
        new BigDecimal(value.getLiteralLexicalForm()),
        money);
  }

  /** As a page prints it. */
  String text(Language language) {
    return Cells.grouped(value.toPlainString()) + (money ? language.say(" 元", " yuan") : "");
  }
}
