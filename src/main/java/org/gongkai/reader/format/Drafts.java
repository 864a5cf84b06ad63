package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/** The rows and paragraphs of a text view that is being written, until it is complete. */
final class Drafts {
  /** A cell of an earlier row that reaches into one, behind so many of its cells. */
  record Above(int before, Range cell) {}

  private record Draft(Block.Kind kind, List<Range> cells, List<Above> above) {}

  private final List<Draft> drafts = new ArrayList<>();

  void paragraph(Range text) {
    drafts.add(new Draft(Block.Kind.PARAGRAPH, List.of(text), List.of()));
  }

  void row(Block.Kind kind, List<Range> cells, List<Above> above) {
    drafts.add(new Draft(kind, List.copyOf(cells), List.copyOf(above)));
  }

  int size() {
    return drafts.size();
  }

  /** What was written, as view and blocks; paragraphs of white space alone are left out. */
  Layout layout(String text) {
    TextView view = new TextView(text);
    Map<Range, Integer> rows = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!draft.above().isEmpty() && prints(view, draft)) {
        draft.above().forEach(a -> rows.merge(a.cell(), 2, (known, two) -> known + 1));
      }
    }
    for (Draft draft : drafts) {
      Block block = block(view, draft, rows);
      if (block.isRow() || !block.pieces().get(0).isBlank()) {
        blocks.add(block);
      }
    }
    return new Layout(view, blocks);
  }

  private static Block block(TextView view, Draft draft, Map<Range, Integer> rows) {
    List<Piece> pieces = draft.cells().stream().map(c -> piece(view, c, rows)).toList();
    boolean prints = !draft.above().isEmpty() && pieces.stream().anyMatch(p -> !p.isBlank());
    List<Above> above = prints ? draft.above() : List.of();
    return new Block(
        draft.kind(),
        pieces,
        above.stream().map(a -> new Block.Above(a.before(), piece(view, a.cell(), rows))).toList());
  }

  private static Piece piece(TextView view, Range cell, Map<Range, Integer> rows) {
    return view.piece(cell.start(), cell.end()).over(rows.getOrDefault(cell, 1));
  }

  private static boolean prints(TextView view, Draft draft) {
    return draft.cells().stream().anyMatch(c -> !view.piece(c.start(), c.end()).isBlank());
  }
}
