package org.gongkai.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;

/** Holds what was read from a file against what a person found in it. */
public final class Judge {
  private final Expected expected;

  public Judge(Expected expected) {
    this.expected = expected;
  }

  /**
   * What was read from one file.
   *
   * @param file as given
   * @param name the same without folders
   * @param format media type; empty if the file is of no known kind
   * @param report the first in the file; empty if it was refused
   * @param reason why it was refused; empty if it was not
   */
  public record Reading(
      String file, String name, String format, Optional<Report> report, String reason) {}

  /** Every cell of the tables that are known of the file; nothing if none is. */
  public List<Judged> judge(Reading reading) {
    Optional<String> match = expected.match(reading.name());
    if (match.isEmpty()) {
      return List.of();
    }
    Set<String> tables = expected.tables(match.get());
    Map<CellKey, Cell> read = cells(reading, tables);
    Map<CellKey, BigDecimal> figures = expected.of(match.get());
    List<Judged> judged = new ArrayList<>();
    figures.forEach(
        (key, value) ->
            judged.add(
                judged(reading, key, Optional.of(value), Optional.ofNullable(read.get(key)))));
    read.forEach(
        (key, cell) -> {
          if (!figures.containsKey(key) && cell.figure().isPresent()) {
            judged.add(judged(reading, key, Optional.empty(), Optional.of(cell)));
          }
        });
    return judged;
  }

  private static Map<CellKey, Cell> cells(Reading reading, Set<String> tables) {
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    for (FormTable table : reading.report().map(Report::tables).orElse(List.of())) {
      if (tables.contains(table.table())) {
        table.cells().forEach(c -> cells.put(key(table, c), c));
      }
    }
    return cells;
  }

  private static CellKey key(FormTable table, Cell cell) {
    return new CellKey(table.table(), cell.row(), cell.column());
  }

  private static Judged judged(
      Reading reading, CellKey key, Optional<BigDecimal> expected, Optional<Cell> cell) {
    boolean missing = cell.flatMap(Cell::figure).isEmpty();
    String reason =
        reading.reason().isEmpty()
            ? cell.map(c -> c.state().notation()).orElse("absent")
            : reading.reason();
    String form = reading.report().map(Report::form).orElse("");
    return new Judged(
        reading.file(), reading.format(), form, key, expected, cell, missing ? reason : "");
  }
}
