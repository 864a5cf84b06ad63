package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * A table of a DOC file by the cells that begin in each row: a cell that goes on from above or from
 * the left is not repeated, and a row whose end mark was deleted is none.
 */
final class OldWordTable {
  /** Reads what stands in a cell. */
  interface Contents {
    List<Part> of(TableCell cell) throws Refusal;
  }

  /** Where a cell that may go on below begins: its row and its place in it. */
  private record At(int row, int cell) {}

  private final Contents contents;
  private final TrackedChanges changes;
  private final List<List<Part.Cell>> rows = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();
  private final Map<Integer, At> open = new HashMap<>(); // by left edges
  private final Set<Integer> begunInDeleted = new HashSet<>();

  OldWordTable(Contents contents, TrackedChanges changes) {
    this.contents = contents;
    this.changes = changes;
  }

  Part.Table table(Table table) throws Refusal {
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      if (OldWordBody.isEndDeleted(row.getParagraph(row.numParagraphs() - 1))) {
        deleted(row);
      } else {
        rows.add(row(row, r > 0));
      }
    }
    return new Part.Table(rows, merged);
  }

  private void deleted(TableRow row) {
    changes.deleted();
    for (int c = 0; c < row.numCells(); c++) {
      if (row.getCell(c).isFirstVerticallyMerged()) {
        begunInDeleted.add(row.getCell(c).getLeftEdge());
      }
    }
  }

  private List<Part.Cell> row(TableRow row, boolean below) throws Refusal {
    List<Part.Cell> cells = new ArrayList<>();
    for (int c = 0; c < row.numCells(); c++) {
      TableCell cell = row.getCell(c);
      boolean goesOn = below && cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      boolean fromAbove = goesOn && !begunInDeleted.remove(cell.getLeftEdge());
      boolean fromLeft = c > 0 && cell.isMerged() && !cell.isFirstMerged();
      if (fromAbove && !fromLeft) {
        int before = cells.size();
        Optional.ofNullable(open.get(cell.getLeftEdge()))
            .ifPresent(a -> merged.add(new Merged(rows.size(), before, a.row(), a.cell())));
      } else if (!fromLeft) {
        open.put(cell.getLeftEdge(), new At(rows.size(), cells.size()));
        cells.add(new Part.Cell(contents.of(cell)));
      }
    }
    return cells;
  }
}
