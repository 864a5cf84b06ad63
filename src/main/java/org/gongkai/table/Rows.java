package org.gongkai.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A table being written. Closing it ends the table; the stream that it goes to stays open, and what
 * was not closed is no table.
 */
public interface Rows extends Closeable {
  /**
   * Adds a row.
   *
   * @param values one a column: a {@link Number} where the column is of numbers, else a string; an
   *     empty string is no value in any column
   */
  void add(List<?> values) throws IOException;
}
