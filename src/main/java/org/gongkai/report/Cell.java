package org.gongkai.report;

import java.util.List;
import java.util.Optional;

/**
 * One cell of a table of the form, as one report prints it.
 *
 * @param row notation of its row, as in the code lists
 * @param column notation of its column
 * @param state what the cell holds
 * @param printed its characters, without the white space around them; empty if there are none
 * @param span where they stand
 * @param figure present exactly if the state is {@link CellState#NUMBER} or {@link
 *     CellState#INFERRED}
 * @param constraint what decided the borders of the cell; present exactly if it is inferred
 * @param candidates the figures that the text allows, smallest first, if the state is {@link
 *     CellState#AMBIGUOUS}; empty if they are not told. {@code printed} then holds all their
 *     characters
 */
public record Cell(
    String row,
    String column,
    CellState state,
    String printed,
    Span span,
    Optional<Figure> figure,
    Optional<Constraint> constraint,
    List<Figure> candidates) {
  /** Refuses a figure, a constraint or candidates without the state, and the state without. */
  public Cell {
    candidates = List.copyOf(candidates);
    boolean fits =
        state.hasFigure() == figure.isPresent()
            && (state == CellState.INFERRED) == constraint.isPresent()
            && (state == CellState.AMBIGUOUS || candidates.isEmpty());
    if (!fits) {
      throw new IllegalArgumentException(
          "%s/%s: state %s, %s, %s, candidates %s"
              .formatted(row, column, state, figure, constraint, candidates));
    }
  }

  /** A cell whose borders the text marks. */
  public Cell(
      String row,
      String column,
      CellState state,
      String printed,
      Span span,
      Optional<Figure> figure) {
    this(row, column, state, printed, span, figure, Optional.empty(), List.of());
  }
}
