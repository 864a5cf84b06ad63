package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a ruled table, over as many pages as it takes.
 *
 * @param rows the cells that begin in each row
 * @param last the cells that reach down to the end, and so perhaps on to the next page
 * @param merged the cells that reach into rows below their own
 */
record PdfTable(List<List<PdfCell>> rows, List<At> last, List<Merged> merged) {
  /** A cell by its row and its place in it. */
  record At(int row, int index) {}

  PdfTable {
    rows = rows.stream().map(List::copyOf).toList();
    last = List.copyOf(last);
    merged = List.copyOf(merged);
  }

  /** Whether a table at the top of the next page has columns of this one: it may go on there. */
  boolean mayGoOnIn(PdfTable next) {
    List<PdfCell> first = next.rows.get(0);
    return first.stream().anyMatch(c -> above(c).isPresent());
  }

  private Optional<At> above(PdfCell cell) {
    return last.stream().filter(a -> cell(a).isAbove(cell)).findFirst();
  }

  private PdfCell cell(At at) {
    return rows.get(at.row()).get(at.index());
  }

  /**
   * This table with what follows on the next page. Header rows that are printed again there are
   * left out. A row that was cut by the page's end is one again; where it is not cut, a cell that
   * reaches over the page's end is not repeated, and text that goes on in it is put together.
   */
  PdfTable with(PdfTable next) {
    PdfTable rest = next.without(repeated(next));
    if (rest.rows.isEmpty()) {
      return this;
    }
    List<List<PdfCell>> all = new ArrayList<>();
    rows.forEach(r -> all.add(new ArrayList<>(r)));
    List<PdfCell> first = rest.rows.get(0);
    boolean cut = isCut(first);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      PdfCell cell = first.get(i);
      boolean leading = kept.isEmpty();
      List<PdfCell> behind = first.subList(i + 1, first.size());
      Optional<At> above = above(cell).filter(a -> cut || goesOn(a, cell, leading, behind));
      above.ifPresent(a -> all.get(a.row()).set(a.index(), cell(a).with(cell)));
      if (above.isEmpty()) {
        kept.add(i);
      }
    }
    return joined(all, rest, kept);
  }

  /** {@code kept}: which cells of the first row do not go on from above. */
  private PdfTable joined(List<List<PdfCell>> all, PdfTable rest, List<Integer> kept) {
    boolean gone = kept.isEmpty();
    int shift = all.size() - (gone ? 1 : 0);
    if (!gone) {
      all.add(kept.stream().map(rest.rows.get(0)::get).toList());
    }
    all.addAll(rest.rows.subList(1, rest.rows.size()));
    List<At> ends = rest.last.stream().flatMap(a -> moved(a, shift, kept).stream()).toList();
    List<Merged> both = new ArrayList<>(merged);
    for (Merged m : rest.merged) {
      moved(new At(m.fromRow(), m.fromCell()), shift, kept)
          .ifPresent(a -> both.add(new Merged(m.row() + shift, m.before(), a.row(), a.index())));
    }
    return new PdfTable(all, rest.rows.size() == 1 && gone ? last : ends, both);
  }

  /** Where a cell of the next page stands in the joined table, unless it goes on from above. */
  private static Optional<At> moved(At at, int shift, List<Integer> kept) {
    int index = at.row() == 0 ? kept.indexOf(at.index()) : at.index();
    return index < 0 ? Optional.empty() : Optional.of(new At(at.row() + shift, index));
  }

  /** How many rows at the head of the next page are this table's first rows again. */
  private int repeated(PdfTable next) {
    int same = 0;
    while (same < next.rows.size()
        && same < rows.size()
        && isHeader(rows.get(same))
        && texts(rows.get(same)).equals(texts(next.rows.get(same)))) {
      same++;
    }
    return same;
  }

  private static boolean isHeader(List<PdfCell> row) {
    return row.stream().noneMatch(PdfCell::isFigure) && !row.stream().allMatch(PdfCell::isBlank);
  }

  private static List<String> texts(List<PdfCell> row) {
    return row.stream().map(c -> c.text().replaceAll("\\s", "")).toList();
  }

  private PdfTable without(int head) {
    List<At> ends =
        last.stream()
            .filter(a -> a.row() >= head)
            .map(a -> new At(a.row() - head, a.index()))
            .toList();
    List<Merged> below =
        merged.stream()
            .filter(m -> m.fromRow() >= head)
            .map(m -> new Merged(m.row() - head, m.before(), m.fromRow() - head, m.fromCell()))
            .toList();
    return new PdfTable(rows.subList(head, rows.size()), ends, below);
  }

  /**
   * Whether the last row was cut: the first of the next page has its cells, text goes on wherever
   * both hold some, and only one of the two holds figures.
   */
  private boolean isCut(List<PdfCell> first) {
    int row = rows.size() - 1;
    List<PdfCell> before = rows.get(row);
    boolean same =
        first.stream()
            .skip(Math.max(0, first.size() - before.size()))
            .allMatch(c -> above(c).isPresent());
    boolean figures =
        before.stream().anyMatch(PdfCell::isFigure) && first.stream().anyMatch(PdfCell::isFigure);
    List<PdfCell> printed =
        first.stream()
            .filter(c -> !c.isBlank() && above(c).filter(a -> !cell(a).isBlank()).isPresent())
            .toList();
    boolean goesOn =
        !printed.isEmpty() && printed.stream().allMatch(c -> continues(above(c).orElseThrow(), c));
    return same && !figures && goesOn;
  }

  private boolean continues(At above, PdfCell cell) {
    PdfCell before = cell(above);
    return !before.isBlank()
        && before.full()
        && !before.isFigure()
        && !cell.isFigure()
        && !cell.isNumbered();
  }

  /**
   * Whether a cell reaches over the page's end, though its row does not: it began in an earlier
   * row, or it is a heading, with a label behind it or no figure beside it.
   */
  private boolean goesOn(At above, PdfCell cell, boolean leading, List<PdfCell> behind) {
    boolean earlier = above.row() < rows.size() - 1;
    boolean group = behind.stream().anyMatch(c -> !c.isBlank() && !c.isFigure());
    boolean header = behind.stream().noneMatch(PdfCell::isFigure);
    return leading && group && cell.isBlank()
        || (earlier || group || header) && continues(above, cell);
  }
}
