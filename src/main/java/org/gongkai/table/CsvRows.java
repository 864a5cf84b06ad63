package org.gongkai.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180) in UTF-8: a header of names, then a line a row. */
public final class CsvRows implements Rows {
  /** What Excel wants at the start of a file, to take it for UTF-8. */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<Column> columns;
  private final Writer writer;
  private final CSVPrinter printer;

  /**
   * @param mark begins with a byte order mark
   */
  public CsvRows(Schema schema, OutputStream out, boolean mark) throws IOException {
    this.columns = schema.columns();
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(columns.stream().map(Column::name));
  }

  @Override
  public void add(List<?> values) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      printer.print(text(columns.get(i), values.get(i)));
    }
    printer.println();
  }

  private static String text(Column column, Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return column.type() == Column.Type.TEXT ? Guard.guarded(value.toString()) : value.toString();
  }

  @Override
  public void close() throws IOException {
    writer.flush();
  }
}
