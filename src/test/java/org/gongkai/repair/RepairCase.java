package org.gongkai.repair;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.assessment.Repair;
import org.gongkai.reader.code.Sums;
import org.gongkai.reader.code.Sums.Along;
import org.gongkai.repair.Grid.Cell;
import org.gongkai.repair.Grid.Sum;
import org.gongkai.repair.Grid.Term;
import org.gongkai.repair.Grid.Witness;

/**
 * A case as text: a line {@code table row figures...} for each row that is not all zero, {@code
 * prose operand figure table/row/column...} and {@code year ...} for witnesses; {@code without
 * table/row} for a row that is not there; {@code #} starts a remark.
 */
final class RepairCase {
  private static final Sums SUMS = Sums.load();
  private static final Map<String, List<String>> ROWS =
      Map.of(
          "requests",
          List.of(
              ("received carried-over granted partly-granted refused.1 refused.2 refused.3 refused.4"
                      + " refused.5 refused.6 refused.7 refused.8 unable.1 unable.2 unable.3"
                      + " not-processed.1 not-processed.2 not-processed.3 not-processed.4"
                      + " not-processed.5 other total carried-forward")
                  .split(" ")),
          "cases",
          List.of("review", "litigation-direct", "litigation-after-review"));
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "requests",
          List.of(
              "natural-person",
              "enterprise",
              "research",
              "welfare",
              "legal-service",
              "other-org",
              "total"),
          "cases",
          List.of("upheld", "corrected", "other", "pending", "total"));

  private final Map<String, Integer> position = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Witness> witnesses = new ArrayList<>();

  private RepairCase() {}

  static Grid read(Path file) throws IOException {
    List<String[]> lines;
    try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
      lines =
          all.filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(l -> l.trim().split("\\s+"))
              .toList();
    }
    RepairCase read = new RepairCase();
    for (String table : List.of("requests", "cases")) {
      read.cells(table, lines);
      read.sums(table);
    }
    lines.stream().filter(l -> l[0].matches("prose|year")).forEach(read::witness);
    return new Grid(read.cells, read.sums, read.witnesses);
  }

  private void cells(String table, List<String[]> lines) {
    for (String row : ROWS.get(table)) {
      String path = table + "/" + row;
      if (lines.stream().anyMatch(l -> l[0].equals("without") && l[1].equals(path))) {
        continue;
      }
      List<String> figures =
          lines.stream()
              .filter(l -> l[0].equals(table) && l[1].equals(row))
              .findFirst()
              .map(l -> List.of(l).subList(2, l.length))
              .orElse(List.of());
      List<String> columns = COLUMNS.get(table);
      for (int c = 0; c < columns.size(); c++) {
        String figure = figures.isEmpty() ? "0" : figures.get(c);
        String address = path + "/" + columns.get(c);
        position.put(address, cells.size());
        int order = ROWS.get(table).indexOf(row);
        cells.add(new Cell(address, path, order, c, new BigInteger(figure)));
      }
    }
  }

  private void sums(String table) {
    for (String row : ROWS.get(table)) {
      for (Sums.Equation equation : SUMS.of(table, Along.ROW)) {
        sum("row-sum/" + table + "/" + row, equation, c -> table + "/" + row + "/" + c);
      }
    }
    int number = 0;
    for (Sums.Equation equation : SUMS.of(table, Along.COLUMN)) {
      String rule = "column-sum-" + ++number + "/" + table + "/";
      for (String column : COLUMNS.get(table)) {
        sum(rule + column, equation, r -> table + "/" + r + "/" + column);
      }
    }
  }

  private void sum(
      String finding, Sums.Equation equation, java.util.function.UnaryOperator<String> address) {
    List<String> left = equation.left().stream().map(address).toList();
    List<String> right = equation.right().stream().map(address).toList();
    boolean whole = Stream.concat(left.stream(), right.stream()).allMatch(position::containsKey);
    if (whole) {
      List<Term> terms = new ArrayList<>();
      left.forEach(a -> terms.add(new Term(position.get(a), 1)));
      right.forEach(a -> terms.add(new Term(position.get(a), -1)));
      sums.add(new Sum(finding, terms, left.size() == 1 ? position.get(left.get(0)) : -1));
    }
  }

  private void witness(String[] line) {
    List<Term> terms = Stream.of(line).skip(3).map(a -> new Term(position.get(a), 1)).toList();
    boolean prose = line[0].equals("prose");
    witnesses.add(new Witness(line[1], terms, new BigInteger(line[2]), prose));
  }

  static String text(List<Repair> repairs) {
    return repairs.stream().map(RepairCase::text).collect(Collectors.joining());
  }

  private static String text(Repair repair) {
    String changes =
        repair.changes().stream()
            .map(c -> "  " + c.cell() + " " + c.stated() + " -> " + c.meant() + "\n")
            .collect(Collectors.joining());
    String evidence =
        repair.evidence().stream()
            .map(e -> "  " + (e.agrees() ? "for " : "against ") + e.operand() + "\n")
            .collect(Collectors.joining());
    return "%d. rank %d of %d equal, %s%n"
            .formatted(repair.number(), repair.rank(), repair.tied(), repair.explanation())
        + changes
        + evidence
        + "  settles "
        + String.join(", ", repair.findings())
        + "\n";
  }
}
