package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;

/** Prints the cells of reports as CSV (RFC 4180); money in yuan, positions in code points. */
final class CellsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final PrintStream out;

  CellsCsv(PrintStream out) {
    this.out = out;
  }

  void header() {
    out.print("file,table,row,column,state,value,raw,start,end\n");
  }

  void write(Report report) {
    try {
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      for (FormTable table : report.tables()) {
        for (Cell cell : table.cells()) {
          write(printer, report.source().file(), table.table(), cell);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CSVPrinter printer, String file, String table, Cell cell)
      throws IOException {
    printer.printRecord(
        file,
        table,
        cell.row(),
        cell.column(),
        cell.state().notation(),
        cell.figure().map(f -> f.value().toPlainString()).orElse(""),
        cell.printed(),
        cell.span().start(),
        cell.span().end());
  }
}
