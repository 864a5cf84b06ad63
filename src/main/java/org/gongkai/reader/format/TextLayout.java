package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Lays out plain text. A row is a line with tabs between its cells; or a group of lines that each
 * begin with a tab, a cell a line, ended by an empty line (a line without a tab inside the group
 * goes on with the cell above); or a line with bars between its cells; or one with wide gaps
 * between figures. Any other line is a paragraph, perhaps a cell of its own.
 */
final class TextLayout {
  private final TextView view;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Piece> group = new ArrayList<>();
  private int cellStart = -1;
  private int cellEnd = -1;

  private TextLayout(TextView view) {
    this.view = view;
  }

  static Layout of(String text) {
    TextLayout layout = new TextLayout(new TextView(text));
    List<TextView.Line> lines = layout.view.lines();
    List<String> texts = lines.stream().map(l -> text.substring(l.start(), l.end())).toList();
    boolean[] barred = Pipes.mayHaveRows(text) ? Pipes.rows(texts) : new boolean[lines.size()];
    boolean[] aligned = Aligned.rows(texts);
    for (int i = 0; i < texts.size(); i++) {
      TextView.Line line = lines.get(i);
      boolean alone = layout.cellStart < 0 && texts.get(i).indexOf('\t') < 0;
      if (alone && Pipes.isBorder(texts.get(i))) {
        layout.endGroup();
      } else if (alone && (barred[i] || aligned[i])) {
        layout.endGroup();
        layout.row(
            line.start(), barred[i] ? Pipes.cells(texts.get(i)) : Aligned.cells(texts.get(i)));
      } else {
        layout.line(texts.get(i), line.start(), line.end());
      }
    }
    layout.endGroup();
    return new Layout(layout.view, layout.blocks);
  }

  private void line(String line, int start, int end) {
    boolean hasTab = line.indexOf('\t') >= 0;
    boolean leadingOnly = line.lastIndexOf('\t') == 0;
    if (start == end) {
      endGroup();
    } else if (leadingOnly) {
      endCell();
      cellStart = start + 1;
      cellEnd = end;
    } else if (hasTab) {
      endGroup();
      row(start, end);
    } else if (cellStart >= 0) {
      cellEnd = end;
    } else {
      paragraph(start, end);
    }
  }

  private void row(int start, int end) {
    List<Piece> cells = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || view.text().charAt(i) == '\t') {
        cells.add(view.piece(from, i));
        from = i + 1;
      }
    }
    blocks.add(new Block(Block.Kind.ROW, cells));
  }

  private void row(int start, List<int[]> cells) {
    List<Piece> pieces = cells.stream().map(c -> view.piece(start + c[0], start + c[1])).toList();
    blocks.add(new Block(Block.Kind.ROW, pieces));
  }

  private void paragraph(int start, int end) {
    Piece piece = view.piece(start, end);
    if (!piece.isBlank()) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, List.of(piece)));
    }
  }

  private void endCell() {
    if (cellStart >= 0) {
      group.add(view.piece(cellStart, cellEnd));
      cellStart = -1;
    }
  }

  private void endGroup() {
    endCell();
    if (!group.isEmpty()) {
      blocks.add(new Block(Block.Kind.ROW, group));
      group.clear();
    }
  }
}
