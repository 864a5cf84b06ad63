package org.gongkai.reader.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.form.GluedTable.Answer;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;

/** Lays the values found behind a row's label over the row's columns. */
final class TableBuilder {
  /**
   * A column of the row being read.
   *
   * @param onForm whether the form has it for this row; the cells of others are left out
   */
  record Column(String notation, Figures.Kind kind, boolean onForm) {
    Column(String notation, Figures.Kind kind) {
      this(notation, kind, true);
    }

    /** This column, on the form if it is one of these. */
    Column of(List<String> form) {
      return new Column(notation, kind, form.contains(notation));
    }
  }

  private final String table;
  private final TextView view;
  private final Remarks remarks;
  private final GluedTable glued;
  private final CellBorders borders;
  private final Map<String, RowCells> rows = new LinkedHashMap<>();

  TableBuilder(String table, TextView view, Remarks remarks, GluedTable glued) {
    this.table = table;
    this.view = view;
    this.remarks = remarks;
    this.glued = glued;
    this.borders = new CellBorders(view);
  }

  /** One row as found; {@code readable} unless it is not known which value is whose. */
  void row(OpenRow row, List<Column> columns, boolean readable) {
    List<Slot> slots = columns.stream().map(c -> new Slot(row.notation(), c)).toList();
    Optional<RowCells.Grid> grid =
        row.isTabular()
            ? Optional.of(new RowCells.Grid(row.labelIndex(), row.cells(), row.isMarked()))
            : Optional.empty();
    List<Piece> run = row.readings().isEmpty() ? run(row, slots) : row.readings();
    RowCells found =
        new RowCells(row.label(), columns, row.values(), readable, grid, Optional.empty(), false);
    add(row.notation(), parted(found, slots, run));
  }

  private List<Piece> run(OpenRow row, List<Slot> slots) {
    return row.isMarked() ? List.of() : borders.run(slots, row.values());
  }

  /** A row with the cells of its run, or with the run to be parted. */
  private RowCells parted(RowCells row, List<Slot> slots, List<Piece> run) {
    if (run.isEmpty() || !row.readable()) {
      return row;
    }
    Optional<List<Piece>> cells = borders.marked(slots, run);
    Optional<GluedRow> glue =
        cells.isPresent() ? Optional.empty() : Optional.of(new GluedRow(slots, run));
    List<Piece> values = cells.orElse(row.values());
    return new RowCells(row.label(), row.columns(), values, true, row.grid(), glue, false);
  }

  /**
   * Rows whose labels stand above their values, in one line.
   *
   * @param readings what may be their cells if they are one run; else none
   */
  void rows(List<Slot> slots, Piece label, List<Piece> values, List<Piece> readings) {
    List<Piece> run = readings.isEmpty() ? borders.run(slots, values) : readings;
    List<Piece> cells = run.isEmpty() ? values : borders.marked(slots, run).orElse(values);
    boolean readable = cells.size() == slots.size();
    Optional<GluedRow> glue =
        readable || run.isEmpty() ? Optional.empty() : Optional.of(new GluedRow(slots, run));
    for (String row : slots.stream().map(Slot::row).distinct().toList()) {
      List<Integer> own =
          java.util.stream.IntStream.range(0, slots.size())
              .filter(i -> slots.get(i).row().equals(row))
              .boxed()
              .toList();
      List<Column> columns = own.stream().map(i -> slots.get(i).column()).toList();
      List<Piece> ownCells = readable ? own.stream().map(cells::get).toList() : cells;
      Optional<RowCells.Grid> whole = Optional.of(new RowCells.Grid(0, 0, false));
      boolean known = readable || glue.isPresent();
      add(row, new RowCells(label, columns, ownCells, known, whole, glue, false));
    }
  }

  /**
   * A row that stands twice is read if both say the same, or one says nothing; if they differ, the
   * text allows two readings.
   */
  private void add(String row, RowCells found) {
    RowCells before = rows.putIfAbsent(row, found);
    if (before != null) {
      remarks.add(Code.REPEATED_ROW, table, found.label(), found.label().text());
      if (before.printed().isEmpty()) {
        rows.put(row, found);
      } else if (!found.printed().isEmpty() && !before.sameTexts(found)) {
        rows.put(row, before.asContested());
      }
    }
  }

  boolean has(String row) {
    return rows.containsKey(row);
  }

  boolean hasAny() {
    return !rows.isEmpty();
  }

  /** The table, its rows laid out; empty if no cell of the form was found. */
  Optional<FormTable> build() {
    Map<GluedRow, Answer> answers = answers();
    CellList cells = new CellList(table, view, remarks);
    rows.forEach((notation, row) -> layOut(notation, row, answers, cells));
    if (cells.cells().isEmpty()) {
      return Optional.empty();
    }
    int start = rows.values().stream().mapToInt(r -> r.label().start()).min().orElse(0);
    return Optional.of(new FormTable(table, view.span(start, cells.end()), cells.cells()));
  }

  private Map<GluedRow, Answer> answers() {
    List<GluedRow> open =
        rows.values().stream()
            .filter(r -> !r.contested())
            .flatMap(r -> r.glued().stream())
            .distinct()
            .toList();
    return glued.answers(open, this::marked);
  }

  private Map<String, SortedMap<String, BigDecimal>> marked() {
    Map<String, SortedMap<String, BigDecimal>> marked = new LinkedHashMap<>();
    rows.forEach((notation, row) -> marked.put(notation, figures(row)));
    return marked;
  }

  /** The figures of a row whose cells the text marks; none unless all are figures. */
  private static SortedMap<String, BigDecimal> figures(RowCells row) {
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    boolean shared = row.values().stream().anyMatch(MergedCells::isShared);
    boolean full =
        row.glued().isEmpty() && !row.contested() && row.readable() && row.isFull() && !shared;
    for (int i = 0; full && i < row.columns().size(); i++) {
      Column column = row.columns().get(i);
      Figures.read(row.printed().get(i).text(), column.kind())
          .figure()
          .ifPresent(f -> figures.put(column.notation(), f.value()));
    }
    return figures.size() == row.columns().size() ? figures : Collections.emptySortedMap();
  }

  /**
   * As many printed values as columns, next to each other, are laid out one to one. Blank cells
   * count as empty columns only where {@link RowCells#blanksAreCells} or {@link RowCells#byGrid}
   * has proof of it. A run of cells is parted by {@link GluedTable}. In any other row nobody can
   * say which figure belongs where, and none is read.
   */
  private void layOut(
      String notation, RowCells row, Map<GluedRow, Answer> answers, CellList cells) {
    cells.reach(row.label());
    if (row.printed().isEmpty()) {
      lay(notation, row, row.fills() ? row.values() : nothing(row), cells);
    } else if (row.readable() && row.glued().isEmpty() && row.isFull()) {
      lay(notation, row, row.printed(), cells);
    } else if (row.readable() && row.fills() && row.blanksAreCells(rows.values())) {
      lay(notation, row, row.values(), cells);
    } else if (row.readable() && row.byGrid(rows.values()).isPresent()) {
      lay(notation, row, row.byGrid(rows.values()).get(), cells);
    } else if (row.glued().isPresent() && row.contested()) {
      whole(notation, row, CellState.AMBIGUOUS, cells);
    } else if (row.glued().isPresent()) {
      part(notation, row, answers.get(row.glued().get()), cells);
    } else {
      unread(notation, row, Code.ROW_NOT_ALIGNED, CellState.UNREADABLE, cells);
    }
  }

  private static List<Piece> nothing(RowCells row) {
    Piece behind = new Piece(row.label().end(), row.label().end(), "");
    return row.columns().stream().map(c -> behind).toList();
  }

  private static void lay(String notation, RowCells row, List<Piece> values, CellList cells) {
    for (int i = 0; i < values.size(); i++) {
      if (row.contested()) {
        cells.valueless(notation, row.columns().get(i), values.get(i), CellState.AMBIGUOUS);
      } else {
        cells.read(notation, row.columns().get(i), values.get(i));
      }
    }
  }

  /** Lays out a run of cells. */
  private void part(String notation, RowCells row, Answer answer, CellList cells) {
    Code code = answer.cutShort() ? Code.SPLITS_NOT_TRIED : Code.CELLS_NOT_APART;
    switch (answer.outcome()) {
      case PARTED -> {
        var own = answer.cells().stream().filter(c -> c.slot().row().equals(notation));
        if (own.filter(cells::solved).count() > 0) {
          remarks.add(code, table, row.label(), row.label().text() + row.text());
        }
      }
      case EMPTY -> lay(notation, row, nothing(row), cells);
      case MAYBE_EMPTY -> unread(notation, row, code, CellState.AMBIGUOUS, cells);
      case NONE -> unread(notation, row, Code.ROW_NOT_ALIGNED, CellState.UNREADABLE, cells);
      case CUT_SHORT -> unread(notation, row, code, CellState.UNREADABLE, cells);
    }
  }

  private void unread(String notation, RowCells row, Code code, CellState state, CellList cells) {
    remarks.add(code, table, row.label(), row.label().text() + row.text());
    whole(notation, row, state, cells);
  }

  private void whole(String notation, RowCells row, CellState state, CellList cells) {
    List<Piece> printed = row.printed();
    List<Piece> own = MergedCells.without(printed, row.label());
    printed = own.isEmpty() ? printed : own;
    Piece all = view.piece(printed.get(0).start(), printed.get(printed.size() - 1).end());
    row.columns().forEach(c -> cells.valueless(notation, c, all, state));
  }
}
