package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reader.form.RowSums.Sum;
import org.gongkai.reader.form.Split.Part;
import org.gongkai.reader.layout.Piece;

/**
 * What one row alone says of its cells.
 *
 * <p>A way to part the row counts only if the row's own sums hold in it. One exception: where the
 * text can be parted in one way only and not into fewer figures either (every digit is a cell, as
 * in 0000005), no cell can have vanished, so the row is read although its sum is wrong; reports do
 * print such rows. A row such as 1001011 may be six figures and a blank, so a wrong sum leaves
 * nothing that is certain. Where wide gaps and single spaces both stand between digits a space may
 * be part of a figure, so such a row is read only if a sum holds in it.
 *
 * @param outcome what came of the search
 * @param ways the ways left; empty unless the outcome is {@link Outcome#PARTED}
 * @param forced for each slot the cell that is the same in all ways before any sum is looked at
 */
record RowSplits(Outcome outcome, List<Split> ways, List<Optional<Part>> forced) {
  /** What a search can come to. */
  enum Outcome {
    /** At least one way is left. */
    PARTED,
    /** No character belongs to the row. */
    EMPTY,
    /** Maybe no character belongs to the row, maybe some do. */
    MAYBE_EMPTY,
    /** No way fits. */
    NONE,
    /** More ways than are tried. */
    CUT_SHORT
  }

  static RowSplits of(GluedRow row, List<Sum> sums) {
    List<SplitSearch> searches =
        row.readings().stream()
            .filter(r -> !r.isBlank())
            .map(r -> new SplitSearch(r, row.kinds()))
            .toList();
    List<Split> ways = searches.stream().flatMap(s -> s.ways(sums).stream()).toList();
    if (searches.stream().anyMatch(SplitSearch::isCutShort)) {
      return without(Outcome.CUT_SHORT);
    }
    List<Optional<Part>> forced = forced(searches, row.slots().size());
    List<Split> left = ways.isEmpty() ? despiteSums(searches, forced) : ways;
    if (row.hasTwoKindsOfGaps() && (sums.isEmpty() || ways.isEmpty())) {
      left = List.of();
    }
    boolean mayBeEmpty = row.readings().stream().anyMatch(Piece::isBlank);
    if (mayBeEmpty) {
      boolean fits = searches.stream().anyMatch(SplitSearch::fits);
      return without(fits ? Outcome.MAYBE_EMPTY : Outcome.EMPTY);
    }
    return left.isEmpty() ? without(Outcome.NONE) : new RowSplits(Outcome.PARTED, left, forced);
  }

  private static RowSplits without(Outcome outcome) {
    return new RowSplits(outcome, List.of(), List.of());
  }

  private static List<Optional<Part>> forced(List<SplitSearch> searches, int columns) {
    List<Optional<Part>> forced = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      List<Part> parts = searches.stream().flatMap(s -> s.possible().get(at).stream()).toList();
      Set<Part> different = new HashSet<>(parts);
      forced.add(different.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty());
    }
    return forced;
  }

  private static List<Split> despiteSums(List<SplitSearch> searches, List<Optional<Part>> forced) {
    boolean one = forced.stream().allMatch(Optional::isPresent);
    boolean fewer = searches.stream().anyMatch(SplitSearch::fitsFewer);
    return one && !fewer
        ? List.of(new Split(forced.stream().map(Optional::orElseThrow).toList()))
        : List.of();
  }
}
