package org.gongkai.web;

import java.util.List;

/** A table of one report, laid out as its form prints it. */
record FormTable(Shown kind, String notation, String href, List<Part> parts, List<Figure> others) {

  FormTable {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** Headings and rows under them; {@code stub} is the number of columns of row headings. */
  record Part(String title, int stub, List<List<Heading>> head, List<Row> rows) {
    Part {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  record Heading(String mark, Shown label, int rowspan, int colspan) {}

  /** {@code absent}: the report has no cell of this row at all. */
  record Row(List<Heading> heads, List<Figure> figures, boolean absent) {
    Row {
      heads = List.copyOf(heads);
      figures = List.copyOf(figures);
    }
  }

  /**
   * One cell.
   *
   * @param kind number, zero, empty, gap (something else than a figure is printed) or absent
   * @param hint what a reader is told who points at it
   * @param place the characters it was read from
   */
  record Figure(String text, String href, String kind, String hint, int colspan, Shown place) {

    /** The name of its characters in the text beside; empty if it has none. */
    public String anchor() {
      return Quoted.anchor(place);
    }
  }
}
