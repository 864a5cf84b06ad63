package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of a DOCX file (ECMA-376-1 17.4) by the cells that begin in each row: a cell that goes on
 * from above (vMerge) or from the left (hMerge) is not repeated.
 */
final class WordTable {
  /** Where a cell that may go on below begins: its row and its place in it. */
  private record At(int row, int cell) {}

  private static final Set<String> WRAPPERS = Set.of("ins", "moveTo", "customXml", "smartTag");

  private final WordBody body;
  private final List<List<Part.Cell>> rows = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();
  private final Map<Integer, At> open = new HashMap<>();

  WordTable(WordBody body) {
    this.body = body;
  }

  Part.Table table(XmlNode table) {
    for (XmlNode row : all(table, "tr")) {
      boolean gone = row.at("trPr", "del").isPresent() || row.isOn("trPr", "hidden");
      if (!gone) {
        rows.add(row(row));
      }
    }
    return new Part.Table(rows, merged);
  }

  /** The rows of a table or the cells of a row, through content controls and tracked changes. */
  private static List<XmlNode> all(XmlNode parent, String name) {
    List<XmlNode> found = new ArrayList<>();
    for (XmlNode child : parent.children()) {
      if (child.name().equals(name)) {
        found.add(child);
      } else if (child.name().equals("sdt")) {
        WordBody.control(child).ifPresent(c -> found.addAll(all(c, name)));
      } else if (WRAPPERS.contains(child.name())) {
        found.addAll(all(child, name));
      }
    }
    return found;
  }

  private List<Part.Cell> row(XmlNode row) {
    List<Part.Cell> cells = new ArrayList<>();
    int column = clamp(row.number("trPr", "gridBefore").orElse(0), 0);
    for (XmlNode cell : all(row, "tc")) {
      int span = clamp(cell.number("tcPr", "gridSpan").orElse(1), 1);
      if (cell.at("tcPr", "cellDel").isEmpty()) {
        if (goesOn(cell, column)) {
          At above = open.get(column);
          merged.add(new Merged(rows.size(), cells.size(), above.row(), above.cell()));
        } else if (!isFromLeft(cell)) {
          begin(cell, column, span, new At(rows.size(), cells.size()));
          cells.add(new Part.Cell(body.parts(cell)));
        }
      }
      column += span;
    }
    return cells;
  }

  private static int clamp(int number, int least) {
    return Math.max(least, Math.min(Limits.COLSPAN, number));
  }

  private void begin(XmlNode cell, int column, int span, At place) {
    for (int c = column; c < column + span; c++) {
      open.remove(c);
    }
    if (isMerge(cell, "vMerge", "restart")) {
      open.put(column, place);
    }
  }

  /** A cell that says it goes on from above begins all the same if nothing above does (17.4.84). */
  private boolean goesOn(XmlNode cell, int column) {
    return cell.at("tcPr", "vMerge").isPresent()
        && !isMerge(cell, "vMerge", "restart")
        && !isFromLeft(cell)
        && open.containsKey(column);
  }

  private static boolean isFromLeft(XmlNode cell) {
    return cell.at("tcPr", "hMerge").isPresent() && !isMerge(cell, "hMerge", "restart");
  }

  private static boolean isMerge(XmlNode cell, String name, String value) {
    return cell.at("tcPr", name).flatMap(XmlNode::value).filter(value::equals).isPresent();
  }
}
