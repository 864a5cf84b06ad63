package org.gongkai.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of comma-separated text with a header: RFC 4180, a byte order mark and blank lines allowed.
 */
final class CsvTable {
  /**
   * @param line 1-based line on which the row begins
   */
  record Row(int line, List<String> cells) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private final String text;
  private int line = 1;
  private int rowLine = 1;
  private boolean quoted;

  private CsvTable(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** All rows, the header first; a quote that is never closed swallows the rest. */
  static List<Row> rows(String text) {
    CsvTable table = new CsvTable(text);
    if (text.indexOf('"') < 0) {
      table.readPlain();
    } else {
      table.read();
    }
    return List.copyOf(table.rows);
  }

  /**
   * Text without quotes, which the large tables are, is cut at its commas alone: they are read at
   * every start.
   */
  private void readPlain() {
    int start = 0;
    for (int number = 1; start <= text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String plain =
          text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
      if (!plain.isBlank()) {
        rows.add(new Row(number, cells(plain)));
      }
      start = end + 1;
    }
  }

  private static List<String> cells(String plain) {
    List<String> cells = new ArrayList<>(12);
    int start = 0;
    for (int comma = plain.indexOf(','); comma >= 0; comma = plain.indexOf(',', start)) {
      cells.add(plain.substring(start, comma));
      start = comma + 1;
    }
    cells.add(plain.substring(start));
    return Collections.unmodifiableList(cells);
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        append(c);
      } else {
        unquoted(c);
      }
    }
    endRow();
  }

  private void append(char c) {
    cell.append(c);
    if (c == '\n') {
      line++;
    }
  }

  private void unquoted(char c) {
    switch (c) {
      case ',' -> endCell();
      case '\r' -> {}
      case '\n' -> {
        endRow();
        line++;
        rowLine = line;
      }
      default -> cell.append(c);
    }
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.size() > 1 || !cells.get(0).isBlank()) {
      rows.add(new Row(rowLine, List.copyOf(cells)));
    }
    cells.clear();
  }
}
