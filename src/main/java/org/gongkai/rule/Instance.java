package org.gongkai.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.query.Bilingual;

/**
 * An equation at one place of one form.
 *
 * @param place row, column or both that the rule runs over; empty if it runs over none
 * @param row label of that row, if it runs over rows
 * @param column label of that column, if it runs over columns
 * @param left terms of the left side, in the order of the rule
 * @param right terms of the right side
 * @param own cells of the row that it runs over, if that row is the form's
 * @param printed cells of which the report must print one, or the place does not exist in it; none
 *     if it always does
 * @param unless cells that, printed instead of its own, make the place not exist
 * @param comparable whether what it counts adds up over bodies or years
 */
public record Instance(
    String place,
    Optional<Bilingual> row,
    Optional<Bilingual> column,
    List<Operand> left,
    List<Operand> right,
    List<String> own,
    List<String> printed,
    List<String> unless,
    boolean comparable) {
  /** Copies the lists. */
  public Instance {
    left = List.copyOf(left);
    right = List.copyOf(right);
    own = List.copyOf(own);
    printed = List.copyOf(printed);
    unless = List.copyOf(unless);
  }

  /** Both sides. */
  public Stream<Operand> operands() {
    return Stream.concat(left.stream(), right.stream());
  }

  /** Whether the report has this place. */
  public boolean isIn(Stated report) {
    return (printed.isEmpty() || any(report, printed))
        && (unless.isEmpty() || any(report, own) || !any(report, unless));
  }

  private static boolean any(Stated report, List<String> paths) {
    return paths.stream().anyMatch(report.cells()::containsKey);
  }
}
