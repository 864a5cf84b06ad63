package org.gongkai.reader.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gongkai.reader.code.Sums;
import org.gongkai.reader.code.Sums.Along;
import org.gongkai.reader.code.Sums.Equation;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.form.RowSplits.Outcome;
import org.gongkai.reader.form.RowSums.Sum;
import org.gongkai.reader.form.Split.Part;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.CellState;
import org.gongkai.report.Constraint;
import org.gongkai.report.Figure;

/**
 * Parts all rows of a table whose cells the text does not mark. It decides only where digits belong
 * and never changes one: a cell is read if it has the same characters in every way that the digits,
 * the row's sum and the sums down the columns leave.
 */
final class GluedTable {
  private static final BigDecimal LARGEST_TERM = BigDecimal.TEN.pow(15);
  private static final SortedMap<String, BigDecimal> NONE = Collections.emptySortedMap();

  /**
   * What came of a row.
   *
   * @param cells one for each slot; none unless the outcome is {@link Outcome#PARTED}
   * @param cutShort whether more ways were possible than are tried, here or over the table
   */
  record Answer(Outcome outcome, List<Solved> cells, boolean cutShort) {}

  /**
   * A cell as far as it can be told.
   *
   * @param piece its characters, or those of all its candidates
   * @param open whether more than one cell is left for it
   */
  record Solved(
      Slot slot,
      Piece piece,
      boolean open,
      CellState state,
      Optional<Figure> figure,
      Optional<Constraint> constraint,
      List<Figure> candidates) {}

  private final List<Equation> alongRow;
  private final List<Equation> alongColumn;
  private final Map<List<String>, List<Sum>> sumsOf = new HashMap<>(); // by names of columns

  GluedTable(Sums sums, String table) {
    alongRow = sums.of(table, Along.ROW);
    alongColumn = sums.of(table, Along.COLUMN);
  }

  /**
   * Parts the rows.
   *
   * @param marked the figures of the rows whose cells the text marks, by row and column; asked for
   *     only if the sums down the columns have something to decide
   */
  Map<GluedRow, Answer> answers(
      List<GluedRow> rows, Supplier<Map<String, SortedMap<String, BigDecimal>>> marked) {
    Map<GluedRow, RowSplits> splits = new LinkedHashMap<>();
    rows.forEach(r -> splits.put(r, RowSplits.of(r, sums(r))));
    boolean open = splits.values().stream().anyMatch(s -> s.ways().size() > 1);
    ColumnSums.Finding finding =
        open ? alongColumns(splits, marked.get()) : ColumnSums.Finding.NOTHING;
    Map<GluedRow, Answer> answers = new LinkedHashMap<>();
    splits.forEach((row, found) -> answers.put(row, answer(row, found, finding)));
    return answers;
  }

  private ColumnSums.Finding alongColumns(
      Map<GluedRow, RowSplits> splits, Map<String, SortedMap<String, BigDecimal>> marked) {
    Map<String, List<long[]>> terms = new LinkedHashMap<>();
    marked.forEach((row, figures) -> vector(figures).ifPresent(v -> terms.put(row, List.of(v))));
    splits.forEach((row, found) -> addTerms(row, found, terms));
    int columns = terms.values().stream().mapToInt(w -> w.get(0).length).max().orElse(0);
    terms.values().removeIf(w -> w.get(0).length != columns);
    return ColumnSums.find(alongColumn, terms);
  }

  private List<Sum> sums(GluedRow row) {
    List<Sum> sums = new ArrayList<>();
    for (String notation : row.slots().stream().map(Slot::row).distinct().toList()) {
      List<String> columns =
          row.slots().stream()
              .map(s -> s.row().equals(notation) ? s.column().notation() : "")
              .toList();
      sums.addAll(sumsOf.computeIfAbsent(columns, this::sums));
    }
    return sums;
  }

  /** The sums along a row of these columns; a column of another row has no name. */
  private List<Sum> sums(List<String> columns) {
    return alongRow.stream()
        .filter(e -> columns.containsAll(e.left()) && columns.containsAll(e.right()))
        .map(e -> new Sum(places(e.left(), columns), places(e.right(), columns)))
        .toList();
  }

  private static List<Integer> places(List<String> terms, List<String> columns) {
    return terms.stream().map(columns::indexOf).toList();
  }

  /** A row takes part in the sums down the columns if it has a figure in each in every way. */
  private static void addTerms(GluedRow row, RowSplits found, Map<String, List<long[]>> terms) {
    List<Optional<long[]>> vectors =
        found.ways().stream().map(w -> vector(figures(row, w))).toList();
    boolean oneRow = row.slots().stream().map(Slot::row).distinct().count() == 1;
    if (oneRow && !vectors.isEmpty() && vectors.stream().allMatch(Optional::isPresent)) {
      terms.put(row.slots().get(0).row(), vectors.stream().map(Optional::orElseThrow).toList());
    }
  }

  /** The figures of one way by column; a column without a figure is left out. */
  private static SortedMap<String, BigDecimal> figures(GluedRow row, Split way) {
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    for (int i = 0; i < row.slots().size(); i++) {
      String column = row.slots().get(i).column().notation();
      way.parts().get(i).reading().figure().ifPresent(f -> figures.put(column, f.value()));
    }
    return figures.size() == row.slots().size() ? figures : NONE;
  }

  /** Figures in the order of their columns' names; none if one is no whole number or too large. */
  private static Optional<long[]> vector(SortedMap<String, BigDecimal> figures) {
    boolean fit =
        !figures.isEmpty()
            && figures.values().stream()
                .allMatch(v -> v.scale() == 0 && v.abs().compareTo(LARGEST_TERM) <= 0);
    return fit
        ? Optional.of(figures.values().stream().mapToLong(BigDecimal::longValueExact).toArray())
        : Optional.empty();
  }

  private static Answer answer(GluedRow row, RowSplits found, ColumnSums.Finding finding) {
    List<Split> left = found.ways();
    var kept = Optional.ofNullable(finding.kept().get(row.slots().get(0).row()));
    if (kept.isPresent() && left.size() > 1) {
      left = kept.get().stream().map(found.ways()::get).toList();
    }
    List<Solved> cells = new ArrayList<>();
    for (int i = 0; i < row.slots().size() && !left.isEmpty(); i++) {
      cells.add(solved(row, found, left, i));
    }
    boolean open = cells.stream().anyMatch(Solved::open);
    boolean cutShort = found.outcome() == Outcome.CUT_SHORT || open && finding.cutShort();
    return new Answer(found.outcome(), cells, cutShort);
  }

  private static Solved solved(GluedRow row, RowSplits found, List<Split> left, int column) {
    Slot slot = row.slots().get(column);
    List<Part> parts = distinct(left, column);
    if (parts.size() > 1) {
      return open(slot, parts, row.whole());
    }
    Part part = parts.get(0);
    if (!part.reading().state().hasFigure()) {
      return new Solved(
          slot,
          part.piece(),
          false,
          part.reading().state(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
    Constraint constraint =
        found.forced().get(column).isPresent()
            ? Constraint.DIGITS
            : distinct(found.ways(), column).size() == 1
                ? Constraint.ROW_SUM
                : Constraint.COLUMN_SUMS;
    return new Solved(
        slot,
        part.piece(),
        false,
        CellState.INFERRED,
        part.reading().figure(),
        Optional.of(constraint),
        List.of());
  }

  private static List<Part> distinct(List<Split> ways, int column) {
    return ways.size() == 1
        ? List.of(ways.get(0).parts().get(column))
        : ways.stream().map(w -> w.parts().get(column)).distinct().toList();
  }

  private static Solved open(Slot slot, List<Part> parts, Piece whole) {
    int start = parts.stream().mapToInt(p -> p.piece().start()).min().orElseThrow();
    int end = parts.stream().mapToInt(p -> p.piece().end()).max().orElseThrow();
    String text = whole.text().substring(start - whole.start(), end - whole.start());
    List<Figure> candidates =
        parts.stream()
            .flatMap(p -> p.reading().figure().stream())
            .distinct()
            .sorted((a, b) -> a.value().compareTo(b.value()))
            .toList();
    return new Solved(
        slot,
        new Piece(start, end, text),
        true,
        CellState.AMBIGUOUS,
        Optional.empty(),
        Optional.empty(),
        candidates);
  }
}
