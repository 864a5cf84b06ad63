package org.gongkai.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.Cell;
import org.gongkai.report.Constraint;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem;
import org.gongkai.report.Report;
import org.gongkai.report.Section;
import org.gongkai.report.Told;

/** A result of reading as lines of text, as the case folders hold it. */
final class Rendering {
  static final String HEADER = "file,table,row,column,state,value,raw,start,end";

  private Rendering() {}

  static List<String> cells(Report report) {
    Stream<String> rows =
        report.tables().stream()
            .flatMap(t -> t.cells().stream().map(c -> cell(report.source().file(), t, c)));
    return Stream.concat(Stream.of(HEADER), rows).toList();
  }

  /** Cells that were told from others, or could not be: what decided them, or what they may be. */
  static List<String> decided(Report report) {
    List<String> rows = new ArrayList<>();
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        if (cell.constraint().isPresent() || !cell.candidates().isEmpty()) {
          rows.add(
              String.join(
                  ",",
                  table.table(),
                  cell.row(),
                  cell.column(),
                  cell.constraint().map(Constraint::notation).orElse(""),
                  cell.candidates().stream()
                      .map(f -> f.value().toPlainString())
                      .collect(Collectors.joining(" "))));
        }
      }
    }
    return rows;
  }

  private static String cell(String file, FormTable table, Cell cell) {
    String value = cell.figure().map(f -> f.value().toPlainString()).orElse("");
    return String.join(
        ",",
        file,
        table.table(),
        cell.row(),
        cell.column(),
        cell.state().notation(),
        value,
        quoted(cell.printed()),
        String.valueOf(cell.span().start()),
        String.valueOf(cell.span().end()));
  }

  /** A field of one line: tabs and line breaks of a row that could not be laid out are escaped. */
  private static String quoted(String field) {
    String line =
        field.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n");
    return line.matches("[^,\"]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  static List<String> about(Report report) {
    Stream<String> facts =
        Stream.of(
            "address " + report.address(),
            "year " + report.year() + " " + told(report.yearTold()),
            "form " + report.form() + " " + told(report.formTold()),
            "period %s to %s %s"
                .formatted(
                    report.period().start(),
                    report.period().end(),
                    report.period().stated() ? "stated" : "not stated"),
            "agency " + report.reporter().name() + " " + told(report.reporter().told()));
    return Stream.concat(facts, report.sections().stream().map(Rendering::section)).toList();
  }

  private static String told(Told told) {
    return "by %s %s at %d,%d"
        .formatted(
            told.evidence().notation(), told.printed(), told.span().start(), told.span().end());
  }

  private static String section(Section section) {
    return "section %d %s at %d,%d"
        .formatted(
            section.number(), section.heading(), section.span().start(), section.span().end());
  }

  static List<String> problems(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                "%s %s %s line %d: %s"
                    .formatted(
                        p.code().severity(),
                        p.code(),
                        p.place().part(),
                        p.place().line(),
                        p.found()))
        .toList();
  }
}
