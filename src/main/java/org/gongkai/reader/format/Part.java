package org.gongkai.reader.format;

import java.util.List;

/** A document as a word processor nests it: paragraphs, and tables whose cells hold both again. */
sealed interface Part {
  /** Whether anything is printed. */
  boolean isBlank();

  /**
   * A paragraph.
   *
   * @param text with tabs, and line feeds for forced line breaks
   */
  record Paragraph(String text) implements Part {
    @Override
    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * A table.
   *
   * @param rows the cells that begin in each row; those that reach into it from above are left out
   * @param merged these, row by row, from left to right
   */
  record Table(List<List<Cell>> rows, List<Merged> merged) implements Part {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      merged = List.copyOf(merged);
    }

    @Override
    public boolean isBlank() {
      return rows.stream().flatMap(List::stream).allMatch(Cell::isBlank);
    }
  }

  /** A cell and what stands in it. */
  record Cell(List<Part> parts) {
    public Cell {
      parts = List.copyOf(parts);
    }

    boolean isBlank() {
      return parts.stream().allMatch(Part::isBlank);
    }

    boolean holdsTable() {
      return parts.stream().anyMatch(p -> p instanceof Table t && !t.isBlank());
    }

    /** Its paragraphs on one line. */
    String line() {
      StringBuilder line = new StringBuilder();
      for (Part part : parts) {
        if (part instanceof Paragraph p && !p.isBlank()) {
          line.append(line.isEmpty() ? "" : " ").append(p.text());
        }
      }
      return line.toString();
    }
  }
}
