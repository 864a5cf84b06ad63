package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts what is drawn on one page into ruled tables and lines of text, from top to bottom. */
final class PdfSheet {
  private static final double TOUCH = 0.15; // of the size; letters of a word are no further apart

  private final List<PdfGrid> grids = new ArrayList<>();
  private final List<PdfGlyph> outside = new ArrayList<>();

  private PdfSheet() {}

  static List<PdfItem> items(PdfPage page) throws Refusal {
    PdfSheet sheet = new PdfSheet();
    for (List<PdfRule> lines : PdfRules.tables(page.rules())) {
      PdfGrid.of(lines).ifPresent(sheet.grids::add);
    }
    sheet.grids.sort(Comparator.comparingDouble(PdfGrid::area)); // a table in a cell comes first
    words(page.glyphs()).forEach(sheet::place);
    return sheet.items();
  }

  /** Glyphs that touch each other and were shown by one operator, in the order of the file. */
  private static List<List<PdfGlyph>> words(List<PdfGlyph> glyphs) {
    List<List<PdfGlyph>> words = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      List<PdfGlyph> word = words.isEmpty() ? List.of() : words.get(words.size() - 1);
      if (!word.isEmpty() && goesOn(word.get(word.size() - 1), glyph)) {
        word.add(glyph);
      } else {
        words.add(new ArrayList<>(List.of(glyph)));
      }
    }
    return words;
  }

  private static boolean goesOn(PdfGlyph before, PdfGlyph glyph) {
    double far = Math.abs(glyph.x() - before.endX()) + Math.abs(glyph.y() - before.endY());
    return glyph.show() == before.show() && far < TOUCH * glyph.size();
  }

  /**
   * Puts a word where its glyphs stand. A figure that reaches over a border belongs to one of the
   * two cells, and nobody can say to which: both get U+FFFD and are no figures.
   */
  private void place(List<PdfGlyph> word) {
    Optional<PdfGrid> grid = grid(word.get(0));
    if (grid.isEmpty()) {
      outside.addAll(word);
      return;
    }
    Map<Integer, List<PdfGlyph>> cells = new HashMap<>();
    for (PdfGlyph glyph : word) {
      int cell = grid.get().cell(glyph.middleX(), glyph.middleY());
      cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(glyph);
    }
    boolean torn =
        cells.size() > 1 && word.stream().allMatch(g -> Character.isDigit(g.text().codePointAt(0)));
    cells.forEach(
        (cell, glyphs) -> glyphs.forEach(g -> grid.get().put(cell, torn ? unknown(g) : g)));
  }

  private static PdfGlyph unknown(PdfGlyph g) {
    return new PdfGlyph("\ufffd", g.x(), g.y(), g.endX(), g.endY(), g.size(), g.turn(), g.show());
  }

  private Optional<PdfGrid> grid(PdfGlyph glyph) {
    return grids.stream().filter(g -> g.holds(glyph.middleX(), glyph.middleY())).findFirst();
  }

  private List<PdfItem> items() {
    List<PdfItem> items = new ArrayList<>();
    for (PdfGrid grid : grids) {
      items.add(new PdfItem.Ruled(grid.table(), grid.top()));
    }
    List<PdfGlyph> upright = outside.stream().filter(g -> g.turn() == 0).toList();
    PdfLine.of(upright).forEach(l -> items.add(new PdfItem.Text(l)));
    items.sort(Comparator.comparingDouble(PdfItem::place));
    return items;
  }
}
