package org.gongkai.report;

import java.util.Optional;

/**
 * One cell of a table of the form, as one report prints it.
 *
 * @param row notation of its row, as in the code lists
 * @param column notation of its column
 * @param state what the cell holds
 * @param printed its characters, without the white space around them; empty if there are none
 * @param span where they stand
 * @param figure present exactly if the state is {@link CellState#NUMBER}
 */
public record Cell(
    String row,
    String column,
    CellState state,
    String printed,
    Span span,
    Optional<Figure> figure) {
  /** Refuses a figure without the state, and the state without a figure. */
  public Cell {
    if ((state == CellState.NUMBER) != figure.isPresent()) {
      throw new IllegalArgumentException(row + "/" + column + ": state " + state + ", " + figure);
    }
  }
}
