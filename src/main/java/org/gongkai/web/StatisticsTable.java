package org.gongkai.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.web.FormTable.Figure;
import org.gongkai.web.FormTable.Heading;
import org.gongkai.web.FormTable.Part;
import org.gongkai.web.FormTable.Row;

/** A report's statistics table, in the order in which the report prints its indicators. */
final class StatisticsTable {
  private static final String NOTATION = "statistics";
  private static final String YEAR = "coverage/year";
  private static final String CUMULATIVE = "coverage/cumulative";

  private final StoreView store;
  private final Set<String> lit;

  StatisticsTable(StoreView store, Set<String> lit) {
    this.store = store;
    this.lit = lit;
  }

  /** Empty if the report has no such table. */
  Optional<FormTable> of(Node report) {
    List<Map<String, Shown>> rows = store.rows(PageQuery.STATISTICS, report);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, Shown>> indicators = new LinkedHashMap<>();
    rows.forEach(r -> indicators.putIfAbsent(r.get("row").term(), r));
    boolean cumulative = rows.stream().anyMatch(r -> r.get("column").term().endsWith(CUMULATIVE));
    List<String> columns = cumulative ? List.of(YEAR, CUMULATIVE) : List.of(YEAR);
    Cells cells = new Cells(rows, lit, store.language());
    List<Row> lines = indicators.values().stream().map(r -> row(r, columns, cells)).toList();
    List<Heading> head = columns.stream().map(c -> new Heading("", concept(c), 1, 1)).toList();
    Shown kind = concept("table/" + NOTATION);
    String href = store.shown(NodeFactory.createURI(report.getURI() + "/" + NOTATION)).href();
    Part part = new Part("", 2, List.of(head), lines);
    return Optional.of(new FormTable(kind, NOTATION, href, List.of(part), List.of()));
  }

  private static Row row(Map<String, Shown> row, List<String> columns, Cells cells) {
    Shown unit = new Shown(row.get("unit").text(), "zh", "", "", false);
    List<Figure> figures = new ArrayList<>();
    for (String column : columns) {
      figures.add(cells.figure(Set.of(Cells.concept(row, "row"), column), 1));
    }
    return new Row(
        List.of(new Heading("", row.get("row"), 1, 1), new Heading("", unit, 1, 1)),
        figures,
        false);
  }

  private Shown concept(String path) {
    return store.shown(NodeFactory.createURI(Addresses.DEFINITIONS + path));
  }
}
