package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table without lines, told from its fullest rows. A row with fewer cells is laid
 * over them only where each cell stands in one column and no two stand in the same.
 */
final class PdfColumns {
  private static final int FEWEST = 3;

  /** A column from its leftmost to its rightmost point. */
  private record Column(double left, double right) {
    boolean meets(PdfLine cell) {
      return cell.left() < right && left < cell.right();
    }

    Column with(PdfLine cell) {
      return new Column(Math.min(left, cell.left()), Math.max(right, cell.right()));
    }
  }

  private final List<Column> columns;

  private PdfColumns(List<Column> columns) {
    this.columns = columns;
  }

  static PdfColumns of(List<PdfItem.Text> rows) {
    int most = rows.stream().mapToInt(r -> r.segments().size()).max().orElse(0);
    List<PdfItem.Text> full = rows.stream().filter(r -> r.segments().size() == most).toList();
    if (most < FEWEST || full.size() < 2) {
      return new PdfColumns(List.of());
    }
    List<Column> columns = new ArrayList<>();
    for (PdfLine cell : full.get(0).segments()) {
      columns.add(new Column(cell.left(), cell.right()));
    }
    for (PdfItem.Text row : full) {
      for (int i = 0; i < most; i++) {
        columns.set(i, columns.get(i).with(row.segments().get(i)));
      }
    }
    boolean apart = true;
    for (int i = 1; i < most; i++) {
      apart &= columns.get(i - 1).right() < columns.get(i).left();
    }
    return new PdfColumns(apart ? columns : List.of());
  }

  /** A row's cells by column, blank where it has none; empty if a cell's column is in doubt. */
  Optional<List<String>> cells(PdfItem.Text row) {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    for (PdfLine cell : row.segments()) {
      List<Integer> met = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).meets(cell)) {
          met.add(i);
        }
      }
      if (met.size() != 1 || !cells[met.get(0)].isEmpty()) {
        return Optional.empty();
      }
      cells[met.get(0)] = cell.text();
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(Collections.unmodifiableList(Arrays.asList(cells)));
  }
}
