package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.web.FormTable.Figure;
import org.gongkai.web.FormTable.Heading;
import org.gongkai.web.FormTable.Part;
import org.gongkai.web.FormTable.Row;

/** Lays the cells of a report out as its form prints them. */
final class FormTables {

  private static final List<String> ORDER = List.of("proactive", "requests", "cases");

  private final StoreView store;
  private final Set<String> lit;

  /**
   * @param lit addresses of the cells that stand on a side of something broken
   */
  FormTables(StoreView store, Set<String> lit) {
    this.store = store;
    this.lit = lit;
  }

  /**
   * The tables in the order of the form; one that the report lacks has only absent cells.
   *
   * @param form notation of the form
   */
  List<FormTable> of(Node report, String form) {
    List<Map<String, Shown>> rows = store.rows(PageQuery.CELLS, report);
    List<FormTable> tables = new ArrayList<>();
    for (String notation : ORDER) {
      FormLayout.of(notation, form)
          .ifPresent(layout -> tables.add(table(report, notation, layout, rows)));
    }
    new StatisticsTable(store, lit).of(report).ifPresent(tables::add);
    return tables;
  }

  private FormTable table(
      Node report, String notation, FormLayout layout, List<Map<String, Shown>> rows) {
    Shown kind = concept("table/" + notation);
    Cells cells =
        new Cells(
            rows.stream().filter(r -> r.get("table").term().equals(kind.term())).toList(),
            lit,
            store.language());
    Set<Set<String>> placed = new HashSet<>();
    List<Part> parts = layout.blocks().stream().map(b -> part(b, layout, cells, placed)).toList();
    Set<Set<String>> left = new LinkedHashSet<>(cells.places());
    left.removeAll(placed);
    List<Figure> others = left.stream().map(place -> cells.figure(place, 1)).toList();
    String href = store.shown(NodeFactory.createURI(report.getURI() + "/" + notation)).href();
    return new FormTable(kind, notation, href, parts, others);
  }

  private Part part(
      FormLayout.Block block, FormLayout layout, Cells cells, Set<Set<String>> placed) {
    int unit = widest(layout) / block.columns().stream().mapToInt(LayoutNode::leaves).sum();
    int stub = LayoutNode.depth(block.rows());
    List<List<LayoutNode>> columns = leafPaths(block.columns());
    List<Row> rows = new ArrayList<>();
    List<LayoutNode> before = List.of();
    for (List<LayoutNode> path : leafPaths(block.rows())) {
      List<Figure> figures = new ArrayList<>();
      boolean absent = true;
      for (List<LayoutNode> column : columns) {
        Set<String> place = place(path, column);
        placed.add(place);
        absent &= !cells.has(place);
        figures.add(cells.figure(place, unit));
      }
      rows.add(new Row(rowHeads(path, before, stub), figures, absent));
      before = path;
    }
    return new Part(block.title(), stub, head(block.columns(), unit), rows);
  }

  // Blocks of three, two and one columns share one table: each column takes its part of six.
  private static int widest(FormLayout layout) {
    if (layout.blocks().size() > 1) {
      return 6;
    }
    return layout.blocks().get(0).columns().stream().mapToInt(LayoutNode::leaves).sum();
  }

  private List<Heading> rowHeads(List<LayoutNode> path, List<LayoutNode> before, int stub) {
    List<Heading> heads = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (i >= before.size() || path.get(i) != before.get(i)) {
        int colspan = i == path.size() - 1 ? stub - i : 1;
        heads.add(heading(path.get(i), path.get(i).leaves(), colspan));
      }
    }
    return heads;
  }

  private List<List<Heading>> head(List<LayoutNode> columns, int unit) {
    List<List<Heading>> lines = new ArrayList<>();
    List<LayoutNode> level = columns;
    for (int depth = LayoutNode.depth(columns); depth > 0; depth--) {
      List<Heading> line = new ArrayList<>();
      List<LayoutNode> below = new ArrayList<>();
      for (LayoutNode node : level) {
        int rowspan = node.children().isEmpty() ? depth : 1;
        line.add(heading(node, rowspan, node.leaves() * unit));
        below.addAll(node.children());
      }
      lines.add(line);
      level = below;
    }
    return lines;
  }

  private Heading heading(LayoutNode node, int rowspan, int colspan) {
    Shown label =
        node.concept().isEmpty()
            ? new Shown(node.named(store.language()), store.language().tag(), "", "", false)
            : concept(node.concept());
    return new Heading(node.mark(), label, rowspan, colspan);
  }

  private Shown concept(String path) {
    return store.shown(NodeFactory.createURI(Addresses.DEFINITIONS + path));
  }

  private static List<List<LayoutNode>> leafPaths(List<LayoutNode> nodes) {
    List<List<LayoutNode>> paths = new ArrayList<>();
    for (LayoutNode node : nodes) {
      if (node.children().isEmpty()) {
        paths.add(List.of(node));
      }
      for (List<LayoutNode> below : leafPaths(node.children())) {
        List<LayoutNode> path = new ArrayList<>(List.of(node));
        path.addAll(below);
        paths.add(path);
      }
    }
    return paths;
  }

  // Of each code list the innermost heading counts: 行政诉讼 › 复议后起诉 is the latter.
  private static Set<String> place(List<LayoutNode> row, List<LayoutNode> column) {
    Map<String, String> innermost = new LinkedHashMap<>();
    for (List<LayoutNode> path : List.of(row, column)) {
      for (LayoutNode node : path) {
        if (!node.concept().isEmpty()) {
          innermost.put(node.concept().split("/", 2)[0], node.concept());
        }
      }
    }
    return Set.copyOf(innermost.values());
  }
}
