package org.gongkai.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;

/** Holds what was read from a file against what a person found in it. */
public final class Judge {
  /** Why there is no report to hold figures against. */
  private static final String SEVERAL = "several-reports";

  private static final String NO_SUCH = "no-such-report";

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
   * @param held how many reports the file holds, those that were refused among them
   * @param reports those that were read
   * @param reason why it was refused; empty if it was not
   */
  public record Reading(
      String file, String name, String format, int held, List<Report> reports, String reason) {
    /** Copies the list. */
    public Reading {
      reports = List.copyOf(reports);
    }

    /** Whether figures that name no report may be of any of several. */
    public boolean isOfSeveral() {
      return held > 1;
    }
  }

  /** Every cell of the tables that are known of each report; nothing if none is. */
  public List<Judged> judge(Reading reading) {
    List<Judged> judged = new ArrayList<>();
    expected
        .match(reading.name())
        .map(expected::of)
        .ifPresent(all -> all.forEach((of, figures) -> judge(reading, of, figures, judged)));
    return judged;
  }

  /** Whether figures are expected of a file and do not say of which of its reports. */
  public boolean isAmbiguous(Reading reading) {
    return reading.isOfSeveral()
        && expected
            .match(reading.name())
            .map(expected::of)
            .filter(f -> f.containsKey(""))
            .isPresent();
  }

  private static void judge(
      Reading reading, String of, Map<CellKey, BigDecimal> figures, List<Judged> judged) {
    Optional<Report> report =
        of.isEmpty() && !reading.isOfSeveral()
            ? reading.reports().stream().findFirst()
            : reading.reports().stream().filter(r -> r.address().equals(of)).findFirst();
    String reason = of.isEmpty() && reading.isOfSeveral() ? SEVERAL : NO_SUCH;
    String none = reading.reports().isEmpty() ? reading.reason() : reason;
    Subject subject = new Subject(reading, of, report, report.isPresent() ? "" : none);
    Map<CellKey, Cell> read = report.map(r -> cells(r, tables(figures))).orElse(Map.of());
    figures.forEach(
        (key, value) ->
            judged.add(
                subject.judged(key, Optional.of(value), Optional.ofNullable(read.get(key)))));
    read.forEach(
        (key, cell) -> {
          if (!figures.containsKey(key) && cell.figure().isPresent()) {
            judged.add(subject.judged(key, Optional.empty(), Optional.of(cell)));
          }
        });
  }

  private static Set<String> tables(Map<CellKey, BigDecimal> figures) {
    return figures.keySet().stream().map(CellKey::table).collect(Collectors.toSet());
  }

  private static Map<CellKey, Cell> cells(Report report, Set<String> tables) {
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    for (FormTable table : report.tables()) {
      if (tables.contains(table.table())) {
        table.cells().forEach(c -> cells.put(new CellKey(table.table(), c.row(), c.column()), c));
      }
    }
    return cells;
  }

  /** What cells are of; {@code reason} says why there is no report. */
  private record Subject(Reading reading, String of, Optional<Report> report, String reason) {
    Judged judged(CellKey key, Optional<BigDecimal> expected, Optional<Cell> cell) {
      boolean missing = cell.flatMap(Cell::figure).isEmpty();
      String why = reason.isEmpty() ? cell.map(c -> c.state().notation()).orElse("absent") : reason;
      String form = report.map(Report::form).orElse("");
      return new Judged(
          reading.file(), of, reading.format(), form, key, expected, cell, missing ? why : "");
    }
  }
}
