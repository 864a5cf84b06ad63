package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reader.form.PrintedRow.Fit;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Constraint;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Span;

/** Lays the values of a statistics table over its columns. */
final class StatisticsCells {
  private static final Set<Fit> APART = EnumSet.of(Fit.CELLS, Fit.NUMBERED);
  private static final int LONGEST_CAPTION = 60;
  private static final String CAPTION = ".*%d年度?[^。]{0,30}(?:统计表|统计数据|统计报表|情况表)[^。]{0,10}";

  private final TextView view;
  private final StatisticsHeader header;
  private final Remarks remarks;
  private final List<Cell> cells = new ArrayList<>();
  private boolean yearKnown = true;

  StatisticsCells(TextView view, StatisticsHeader header, Remarks remarks) {
    this.view = view;
    this.header = header;
    this.remarks = remarks;
  }

  /** The table; {@code year} is the report's. */
  FormTable table(List<StatisticsRow> all, int year) {
    header.columns().forEach(c -> c.year().ifPresent(y -> compare(y, year)));
    Map<String, StatisticsRow> rows = once(fitted(all));
    GluedRuns glued = new GluedRuns(view, header, List.copyOf(rows.values()));
    rows.values().forEach(r -> lay(r, glued));
    List<StatisticsRow> kept = List.copyOf(rows.values());
    int start = kept.get(0).printed().label().start();
    int end = kept.stream().mapToInt(r -> r.printed().end()).max().orElse(start);
    return new FormTable(
        StatisticsTable.TABLE,
        view.span(start, end),
        cells,
        kept.stream().map(r -> r.indicator(view)).toList());
  }

  /** A column headed with another year is the report's only if the caption above says so. */
  private void compare(Piece printed, int year) {
    if (Days.year(printed.text()) != year) {
      int from = Math.max(0, header.start() - LONGEST_CAPTION);
      String caption = view.text().substring(from, header.start()).replaceAll("\\s", "");
      yearKnown = caption.matches(CAPTION.formatted(year));
      String found = printed.text() + ", " + (yearKnown ? "caption " + year : "no caption");
      remarks.add(Code.COLUMN_OF_ANOTHER_YEAR, StatisticsTable.TABLE, printed, found);
    }
  }

  /**
   * A run of digits stands for several columns only in a table that never keeps them apart, and
   * that leaves no cell empty: where one row has a digit too few, any row may lack a cell.
   */
  private List<StatisticsRow> fitted(List<StatisticsRow> all) {
    boolean apart =
        header.columns().size() > 1
            && all.stream().anyMatch(r -> APART.contains(r.printed().fit()));
    boolean lacking =
        all.stream()
            .filter(r -> r.printed().fit() == Fit.GLUED)
            .anyMatch(r -> r.printed().values().get(0).text().length() < header.columns().size());
    return all.stream()
        .filter(r -> !r.isHeading())
        .map(r -> r.printed().fit() == Fit.GLUED && (apart || lacking) ? as(r, Fit.MISFIT) : r)
        .toList();
  }

  private static StatisticsRow as(StatisticsRow r, Fit fit) {
    return new StatisticsRow(r.printed().as(fit), r.id(), r.code(), r.parent(), r.kind());
  }

  /** A row that stands twice is kept once; if the two differ, nobody can say which holds. */
  private Map<String, StatisticsRow> once(List<StatisticsRow> all) {
    Map<String, StatisticsRow> rows = new LinkedHashMap<>();
    for (StatisticsRow row : all) {
      StatisticsRow before = rows.putIfAbsent(row.id(), row);
      if (before != null) {
        Piece label = row.printed().label();
        remarks.add(Code.REPEATED_ROW, StatisticsTable.TABLE, label, label.text());
        if (!before.sameValues(row)) {
          rows.put(row.id(), as(before, Fit.CONTESTED));
        }
      }
    }
    return rows;
  }

  private void lay(StatisticsRow row, GluedRuns glued) {
    if (row.kind().isEmpty()) {
      Piece unit = row.printed().unit().orElse(row.printed().label());
      remarks.add(Code.UNKNOWN_UNIT, part(row), unit, unit.text());
    }
    switch (row.printed().fit()) {
      case CELLS, NUMBERED -> read(row);
      case GLUED -> divided(row, glued);
      case EMPTY -> each(row, after(row), CellState.EMPTY);
      case CONTESTED -> each(row, all(row), CellState.AMBIGUOUS);
      default -> misfit(row);
    }
  }

  private void divided(StatisticsRow row, GluedRuns glued) {
    List<List<Piece>> divisions = glued.of(row);
    Optional<Constraint> decided = glued.decidedBy(row);
    if (divisions.isEmpty()) {
      misfit(row);
    } else if (decided.isPresent()) {
      List<Piece> values = divisions.get(0);
      columns((i, c) -> read(row, c, values.get(i), decided));
    } else {
      Piece label = row.printed().label();
      remarks.add(Code.CELLS_NOT_APART, part(row), label, label.text());
      columns((i, c) -> ambiguous(row, c, divisions.stream().map(d -> d.get(i)).toList()));
    }
  }

  /** A cell of which only the candidates are known; one alone breaks a rule and is none. */
  private void ambiguous(StatisticsRow row, String column, List<Piece> parts) {
    Figures.Kind kind = row.kind().orElse(Figures.Kind.COUNT);
    List<Figure> figures =
        parts.stream()
            .flatMap(p -> Figures.read(p.text(), kind).figure().stream())
            .distinct()
            .sorted(Comparator.comparing(Figure::value))
            .toList();
    boolean told = parts.size() > 1 && row.kind().isPresent();
    Piece run = row.printed().values().get(0);
    cells.add(
        new Cell(
            row.id(),
            column,
            CellState.AMBIGUOUS,
            run.text(),
            view.span(run),
            Optional.empty(),
            Optional.empty(),
            told ? figures : List.of()));
  }

  private void misfit(StatisticsRow row) {
    Piece label = row.printed().label();
    remarks.add(Code.ROW_NOT_ALIGNED, part(row), label, label.text());
    each(row, all(row), CellState.UNREADABLE);
  }

  /** All that is printed behind the label. */
  private Piece all(StatisticsRow row) {
    List<Piece> all = row.printed().values().stream().filter(v -> !v.isBlank()).toList();
    List<Piece> own = MergedCells.without(all, row.printed().label());
    List<Piece> printed = own.isEmpty() ? all : own;
    return printed.isEmpty()
        ? after(row)
        : view.piece(printed.get(0).start(), printed.get(printed.size() - 1).end());
  }

  /** Cells that the text keeps apart; the last may run into the number of the next row. */
  private void read(StatisticsRow row) {
    List<Piece> values = row.printed().values();
    boolean numbered = row.printed().fit() == Fit.NUMBERED;
    Optional<Constraint> last = numbered ? Optional.of(Constraint.NUMBERING) : Optional.empty();
    columns(
        (i, c) -> read(row, c, values.get(i), i == values.size() - 1 ? last : Optional.empty()));
  }

  /** Each column that has a notation, with its place among all. */
  private void columns(EachColumn each) {
    for (int i = 0; i < header.columns().size(); i++) {
      int index = i;
      header.columns().get(i).notation().ifPresent(c -> each.accept(index, c));
    }
  }

  /** What is done with one column. */
  private interface EachColumn {
    void accept(int index, String column);
  }

  private void read(StatisticsRow row, String column, Piece value, Optional<Constraint> decided) {
    Figures.Reading reading = Figures.read(value.text(), row.kind().orElse(Figures.Kind.COUNT));
    CellState state = reading.state();
    if (MergedCells.isShared(value)) {
      remarks.add(Code.MERGED_CELL, part(row) + "/" + column, value, value.text());
      add(row, column, CellState.AMBIGUOUS, value);
    } else if (state == CellState.NUMBER && row.kind().isEmpty()) {
      add(row, column, CellState.TEXT, value);
    } else if (state == CellState.NUMBER && !yearKnown) {
      add(row, column, CellState.AMBIGUOUS, value);
    } else if (state == CellState.NUMBER) {
      CellState told = decided.isPresent() ? CellState.INFERRED : CellState.NUMBER;
      Span span = view.span(value);
      cells.add(
          new Cell(
              row.id(), column, told, value.text(), span, reading.figure(), decided, List.of()));
    } else {
      remark(row, column, value, state);
      add(row, column, state, value);
    }
  }

  private void remark(StatisticsRow row, String column, Piece value, CellState state) {
    if (state == CellState.TEXT && row.kind().isPresent()) {
      remarks.add(Code.NOT_A_FIGURE, part(row) + "/" + column, value, value.text());
    } else if (state == CellState.AMBIGUOUS) {
      remarks.add(Code.AMOUNT_WITHOUT_UNIT, part(row) + "/" + column, value, value.text());
    }
  }

  private void each(StatisticsRow row, Piece text, CellState state) {
    columns((i, c) -> add(row, c, state, text));
  }

  private void add(StatisticsRow row, String column, CellState state, Piece text) {
    cells.add(new Cell(row.id(), column, state, text.text(), view.span(text), Optional.empty()));
  }

  private static Piece after(StatisticsRow row) {
    int end = row.printed().unit().orElse(row.printed().label()).end();
    return new Piece(end, end, "");
  }

  private static String part(StatisticsRow row) {
    return StatisticsTable.TABLE + "/" + row.id();
  }
}
