package org.gongkai.reader.format;

import java.util.Arrays;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;

/**
 * Lays out a nested document: a paragraph is a line, a table row is a line with tabs between its
 * cells. A row that holds tables is furniture of the page, and so is a row of one cell that holds
 * several paragraphs: what stands in them is laid out as if they were not there.
 */
final class PartLayout {
  private final LayoutWriter writer = new LayoutWriter();

  private PartLayout() {}

  static Layout of(List<Part> parts) {
    PartLayout layout = new PartLayout();
    layout.parts(parts);
    return layout.writer.layout();
  }

  private void parts(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Table table) {
        table(table);
      } else if (part instanceof Part.Paragraph paragraph) {
        paragraph.text().lines().forEach(this::line);
      }
    }
  }

  /** A line of its own; with tabs inside it is a row that someone typed. */
  private void line(String line) {
    List<String> cells = Arrays.asList(line.strip().split("\t+"));
    if (cells.size() > 1) {
      writer.row(Block.Kind.ROW, cells);
    } else {
      writer.paragraph(line);
    }
  }

  private void table(Part.Table table) {
    MergedRows merged = new MergedRows(table.merged());
    for (List<Part.Cell> row : table.rows()) {
      merged.wrote(row(row, merged.above()));
    }
  }

  /** Lays out a row; gives where its cells stand, if it is one of cells. */
  private List<Range> row(List<Part.Cell> cells, List<Drafts.Above> above) {
    boolean several =
        cells.size() == 1 && cells.get(0).parts().stream().filter(p -> !p.isBlank()).count() > 1;
    if (several || cells.stream().anyMatch(Part.Cell::holdsTable)) {
      cells.forEach(c -> parts(c.parts()));
      return List.of();
    }
    return cells.isEmpty()
        ? List.of()
        : writer.row(Block.Kind.GRID, cells.stream().map(Part.Cell::line).toList(), above);
  }
}
