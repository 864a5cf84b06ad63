package org.gongkai.table;

import java.util.List;

/**
 * What a table holds.
 *
 * @param name of its files, without an ending
 * @param zh its title in Chinese
 * @param en its title in English
 * @param columns in their order
 * @param key names of the columns that together tell a row from every other
 */
public record Schema(String name, String zh, String en, List<Column> columns, List<String> key) {
  /** Copies the lists; refuses a name that comes twice and a key that is no column. */
  public Schema {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    List<String> names = columns.stream().map(Column::name).toList();
    if (names.stream().distinct().count() != names.size() || !names.containsAll(key)) {
      throw new IllegalArgumentException(name + ": " + names + ", key " + key);
    }
  }
}
