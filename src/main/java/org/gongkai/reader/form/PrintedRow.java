package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * One row of a statistics table as it stands, before anyone says what its label means.
 *
 * @param label without the number before it and the unit behind it
 * @param values what stands behind, blank cells among them only if they are cells of this row
 * @param fit how the values and the columns of the header fit
 * @param parent index of the row it is a part of, by the printed numbers
 */
record PrintedRow(
    Piece label, Optional<Piece> unit, List<Piece> values, Fit fit, OptionalInt parent) {
  /** How the values of a row and the columns of the header fit. */
  enum Fit {
    /** One value a column. */
    CELLS,
    /** The same, but the last one runs into the number of the next row or into a date. */
    NUMBERED,
    /** One run of digits for several columns. */
    GLUED,
    /** Nothing stands behind the label. */
    EMPTY,
    /** It stands twice, and not alike. */
    CONTESTED,
    /** Anything else: nobody can say which value is whose. */
    MISFIT,
    /** It only heads the rows behind it. */
    HEADING
  }

  PrintedRow {
    values = List.copyOf(values);
  }

  /** The label as one word, without the white space in it. */
  String name() {
    return label
        .text()
        .chars()
        .filter(c -> !TextView.isSpace((char) c))
        .collect(StringBuilder::new, (name, c) -> name.append((char) c), StringBuilder::append)
        .toString();
  }

  /** Where its last character stands, exclusive. */
  int end() {
    int labelled = unit.orElse(label).end();
    return values.stream().mapToInt(Piece::end).reduce(labelled, Math::max);
  }

  PrintedRow as(Fit other) {
    return new PrintedRow(label, unit, values, other, parent);
  }
}
