package org.gongkai.reader.form;

import java.util.List;
import org.gongkai.reader.layout.Piece;

/** One way to part the characters of a row: a cell for each of its columns, in their order. */
record Split(List<Part> parts) {
  /** The characters of one cell and what they say. */
  record Part(Piece piece, Figures.Reading reading) {}

  Split {
    parts = List.copyOf(parts);
  }
}
