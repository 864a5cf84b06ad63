package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.web.FormTable.Figure;
import org.gongkai.web.FormTable.Heading;
import org.gongkai.web.FormTable.Part;
import org.gongkai.web.FormTable.Row;

/**
 * The row and the column of a table that one cell stands in.
 *
 * @param row alone under the headings of its table
 * @param column a line for each row that the report has; empty if it is the only one
 */
record CutOut(FormTable table, int stub, List<List<Heading>> head, Row row, List<Line> column) {

  CutOut {
    head = List.copyOf(head);
    column = List.copyOf(column);
  }

  /** One figure of the column under the innermost heading of its row. */
  record Line(Heading head, Figure figure) {}

  /**
   * @param href of the cell's page
   */
  static Optional<CutOut> of(List<FormTable> tables, String href) {
    for (FormTable table : tables) {
      for (Part part : table.parts()) {
        for (Row row : part.rows()) {
          List<String> hrefs = row.figures().stream().map(Figure::href).toList();
          if (hrefs.contains(href)) {
            return Optional.of(of(table, part, row, hrefs.indexOf(href)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static CutOut of(FormTable table, Part part, Row row, int at) {
    Heading own = innermost(row);
    Heading whole = new Heading(own.mark(), own.label(), 1, part.stub());
    List<Line> column = new ArrayList<>();
    for (Row other : part.rows()) {
      if (!other.absent()) {
        column.add(new Line(innermost(other), other.figures().get(at)));
      }
    }
    return new CutOut(
        table,
        part.stub(),
        part.head(),
        new Row(List.of(whole), row.figures(), false),
        column.size() > 1 ? column : List.of());
  }

  // Of a statistics table the last heading is the unit.
  private static Heading innermost(Row row) {
    List<Heading> heads = row.heads();
    Heading last = heads.get(heads.size() - 1);
    return last.label().term().isEmpty() && heads.size() > 1 ? heads.get(heads.size() - 2) : last;
  }
}
