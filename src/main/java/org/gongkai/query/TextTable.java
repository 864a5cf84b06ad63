package org.gongkai.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** A table for the eye: aligned also where Chinese stands beside Latin, numbers to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final ResultTable table;
  private final String base;

  TextTable(ResultTable table, String base) {
    this.table = table;
    this.base = base;
  }

  String text() {
    List<List<String>> lines = lines();
    int[] widths = widths(lines);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(line(lines.get(i), widths)).append('\n');
      if (i == 0) {
        out.append(rule(widths)).append('\n');
      }
    }
    return out.toString();
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    for (int row = 0; row < table.size(); row++) {
      List<String> line = new ArrayList<>();
      for (String column : table.columns()) {
        line.add(table.value(row, column).map(this::shown).orElse(""));
      }
      lines.add(line);
    }
    return lines;
  }

  /** Addresses of the data lose the base; control characters become spaces, so a row is a line. */
  private String shown(Node node) {
    String text = ResultTable.plain(Decimals.tidy(node));
    if (node.isURI() && !base.isEmpty() && text.startsWith(base)) {
      text = text.substring(base.length());
    }
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private int[] widths(List<List<String>> lines) {
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - TextWidth.of(cells.get(i)));
      boolean right = isNumeric(table.columns().get(i));
      line.append(i == 0 ? "" : GAP);
      line.append(right ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> dashes = new ArrayList<>();
    for (int width : widths) {
      dashes.add("-".repeat(width));
    }
    return String.join(GAP, dashes);
  }

  private boolean isNumeric(String column) {
    List<Node> nodes = table.values(column);
    return !nodes.isEmpty() && nodes.stream().allMatch(TextTable::isNumber);
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral()
        && (XSDDatatype.XSDinteger.equals(node.getLiteralDatatype())
            || XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype()));
  }
}
