package org.gongkai.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Addresses;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJsonException;

/** The stated figures of reports: of one that is at hand, or quickly out of its JSON. */
public final class StatedReports {
  private static final JsonFactory FACTORY = new JsonFactory();

  private StatedReports() {}

  /** The stated figures of a report. */
  public static Stated of(Report report) {
    Map<String, StatedCell> cells = new LinkedHashMap<>();
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        cells.put(
            String.join("/", table.table(), cell.row(), cell.column()),
            new StatedCell(cell.state(), cell.printed(), cell.figure().map(Figure::value)));
      }
    }
    return new Stated(
        report.address(),
        report.reporter().key(),
        report.year(),
        report.form(),
        report.reporter().isGovernment(),
        cells);
  }

  /**
   * The stated figures in JSON that {@code ReportJson} wrote. What is not a cell is passed over.
   *
   * @throws ReportJsonException if it is not such JSON
   */
  public static Stated read(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new Reading(parser).report();
    } catch (IOException e) {
      throw new ReportJsonException("not JSON: " + e.getMessage(), e);
    }
  }

  /** One pass over the tokens. Members are looked at by name; any other is skipped as a whole. */
  private static final class Reading {
    private final JsonParser parser;
    private final Map<String, StatedCell> cells = new LinkedHashMap<>();

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    Stated report() throws IOException {
      String agency = "";
      String form = "";
      String scope = "";
      int year = 0;
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "agency" -> agency = member("key");
          case "year" -> year = Integer.parseInt(member("value"));
          case "form" -> form = member("notation");
          case "scope" -> scope = parser.getText();
          case "tables" -> tables();
          default -> parser.skipChildren();
        }
      }
      if (agency.isEmpty() || form.isEmpty() || scope.isEmpty() || year == 0) {
        throw new ReportJsonException("agency, year, form or scope is missing");
      }
      return new Stated(
          Addresses.report(agency, year), agency, year, form, scope.equals("territory"), cells);
    }

    /** One member of the object that the parser stands at; the rest of it is passed over. */
    private String member(String wanted) throws IOException {
      String found = "";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(wanted)) {
          found = parser.getText();
        }
        parser.skipChildren();
      }
      return found;
    }

    private void tables() throws IOException {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        String table = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          if (name.equals("table")) {
            table = parser.getText();
          } else if (name.equals("cells")) {
            cells(table);
          } else {
            parser.skipChildren();
          }
        }
      }
    }

    private void cells(String table) throws IOException {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        cell(table);
      }
    }

    private void cell(String table) throws IOException {
      String row = "";
      String column = "";
      String state = "";
      String printed = "";
      Optional<BigDecimal> value = Optional.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "row" -> row = parser.getText();
          case "column" -> column = parser.getText();
          case "state" -> state = parser.getText();
          case "printed" -> printed = parser.getText();
          case "count", "amount" -> value = Optional.of(new BigDecimal(parser.getText()));
          default -> parser.skipChildren();
        }
      }
      String unknown = state;
      CellState known =
          CellState.of(state)
              .orElseThrow(() -> new ReportJsonException("unknown state: " + unknown));
      cells.put(String.join("/", table, row, column), new StatedCell(known, printed, value));
    }
  }
}
