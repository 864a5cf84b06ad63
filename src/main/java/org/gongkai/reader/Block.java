package org.gongkai.reader;

import java.util.List;

/**
 * What stands together in a file: a table row with its cells, or one paragraph.
 *
 * @param tabular whether the file itself marks it as cells
 * @param pieces at least one; blank pieces are empty cells
 */
record Block(boolean tabular, List<Piece> pieces) {
  Block {
    pieces = List.copyOf(pieces);
  }
}
