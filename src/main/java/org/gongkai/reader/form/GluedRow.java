package org.gongkai.reader.form;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;

/**
 * A row of which the text does not mark every cell.
 *
 * @param slots the cells it has, in their order
 * @param readings its characters; more than one where a digit may as well begin what follows, then
 *     a blank one says that there may be no cell at all
 */
record GluedRow(List<Slot> slots, List<Piece> readings) {
  /** A cell of the table by its row and column. */
  record Slot(String row, Column column) {}

  private static final Pattern WIDE_GAP = Pattern.compile("\\d(?:\\s{2,}|[\t\\u3000])\\S");
  private static final Pattern SPACE = Pattern.compile("\\d[ \\u00a0]\\d");

  GluedRow {
    slots = List.copyOf(slots);
    readings = List.copyOf(readings);
  }

  /** Rows are keys of maps, and no two begin at the same place. */
  @Override
  public int hashCode() {
    return readings.get(0).start();
  }

  /** All its characters. */
  Piece whole() {
    Piece whole = readings.get(0);
    for (Piece reading : readings) {
      whole = reading.end() > whole.end() ? reading : whole;
    }
    return whole;
  }

  /**
   * Whether wide gaps and single spaces both stand between digits: then the gaps may be the borders
   * and a space part of a figure (1 200).
   */
  static boolean hasTwoKindsOfGaps(Piece run) {
    return WIDE_GAP.matcher(run.text()).find() && SPACE.matcher(run.text()).find();
  }

  boolean hasTwoKindsOfGaps() {
    return readings.stream().anyMatch(GluedRow::hasTwoKindsOfGaps);
  }

  List<Figures.Kind> kinds() {
    return slots.stream().map(s -> s.column().kind()).toList();
  }
}
