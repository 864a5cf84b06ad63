package org.gongkai.accuracy;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.report.Cell;

/**
 * One cell that was judged.
 *
 * @param file as given
 * @param of address of its report as the expected figure names it; empty if it names none
 * @param format media type of the file; empty if it is of no known kind
 * @param form of the report; empty if none was read
 * @param key which cell
 * @param expected empty if there is no such figure
 * @param read the cell as read; empty if it was not
 * @param reason of a missing cell: its state, absent, or why the file was refused; else empty
 */
public record Judged(
    String file,
    String of,
    String format,
    String form,
    CellKey key,
    Optional<BigDecimal> expected,
    Optional<Cell> read,
    String reason) {
  /** What a cell can be. */
  public enum Verdict {
    /** The figure that is expected. */
    RIGHT,
    /** Another figure. */
    WRONG,
    /** A figure is expected, none was read. */
    MISSING,
    /** A figure was read where none is. */
    CLAIMED
  }

  /** The figure that was read. */
  public Optional<BigDecimal> value() {
    return read.flatMap(Cell::figure).map(f -> f.value());
  }

  /** Right, wrong, missing or wrongly claimed. */
  public Verdict verdict() {
    if (expected.isEmpty()) {
      return Verdict.CLAIMED;
    }
    if (value().isEmpty()) {
      return Verdict.MISSING;
    }
    return value().get().compareTo(expected.get()) == 0 ? Verdict.RIGHT : Verdict.WRONG;
  }
}
