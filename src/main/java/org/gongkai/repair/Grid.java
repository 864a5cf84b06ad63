package org.gongkai.repair;

import java.math.BigInteger;
import java.util.List;

/**
 * The figures of one report that its sums tie together. Cells are named by their position in the
 * list of cells.
 *
 * @param cells those that hold a whole number
 * @param sums the sums that can be looked at: every cell of theirs holds a number
 * @param witnesses figures elsewhere that speak of the same cells
 */
public record Grid(List<Cell> cells, List<Sum> sums, List<Witness> witnesses) {
  /** Copies the lists. */
  public Grid {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    witnesses = List.copyOf(witnesses);
  }

  /**
   * One figure.
   *
   * @param address of the cell
   * @param line its table and row, equal for the cells that stand in one line
   * @param row position of the row in its table
   * @param column position of the column in its table
   * @param stated the figure as printed, not negative
   */
  public record Cell(String address, String line, int row, int column, BigInteger stated) {}

  /** A cell in a sum: its position, and 1 or -1. */
  public record Term(int cell, int sign) {
    BigInteger times(BigInteger value) {
      return sign < 0 ? value.negate() : value;
    }
  }

  /**
   * A sum that must come to zero.
   *
   * @param finding rule and place: {@code outcome-sum/natural-person}
   * @param terms all cells of both sides; those of the other side with the other sign
   * @param total position of the cell that is stated to be the sum of all others; -1 if none is
   */
  public record Sum(String finding, List<Term> terms, int total) {
    /** Copies the list. */
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A figure elsewhere: a claim of the prose, a cell of the year before or after.
   *
   * @param operand its address
   * @param terms the cells that together should be that figure
   * @param value the figure
   * @param prose whether it is of the same report, so that the report contradicts itself if it
   *     differs
   */
  public record Witness(String operand, List<Term> terms, BigInteger value, boolean prose) {
    /** Copies the list. */
    public Witness {
      terms = List.copyOf(terms);
    }
  }
}
