package org.gongkai.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a workbook of Excel; what a sheet cannot hold goes on in the next. Rows wait in
 * temporary files. Equal rows give equal bytes.
 */
public final class XlsxRows implements Rows {
  /** Rows of a sheet, its header included; Excel has no more. */
  static final int SHEET = 1 << 20;

  /** Characters of a cell; Excel has no more. */
  static final int CELL = 32_767;

  private static final String CUT = " …（已截断，全文见 CSV。 Cut; the CSV has all of it.）";
  private static final int WINDOW = 100;
  private static final int EXACT_DIGITS = 15;
  private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

  private final Schema schema;
  private final OutputStream out;
  private final int most;
  private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true, false);
  private final CellStyle head = book.createCellStyle();
  private final CellStyle guarded = book.createCellStyle();
  private SXSSFSheet sheet;
  private int next;

  public XlsxRows(Schema schema, OutputStream out) {
    this(schema, out, SHEET);
  }

  /**
   * @param most rows of a sheet, its header included
   */
  XlsxRows(Schema schema, OutputStream out, int most) {
    this.schema = schema;
    this.out = out;
    this.most = most;
    Font bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
    head.setWrapText(true);
    guarded.setQuotePrefixed(true);
    book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("gongkai");
    book.getXSSFWorkbook()
        .getProperties()
        .getCoreProperties()
        .setCreated(Optional.of(Date.from(NO_TIME)));
    begin();
  }

  private void begin() {
    int number = book.getNumberOfSheets() + 1;
    sheet = book.createSheet(number == 1 ? schema.name() : schema.name() + " " + number);
    sheet.createFreezePane(0, 1);
    Row row = sheet.createRow(0);
    for (int i = 0; i < schema.columns().size(); i++) {
      Column column = schema.columns().get(i);
      Cell cell = row.createCell(i);
      cell.setCellStyle(head);
      cell.setCellValue(column.zh() + "\n" + column.name());
      sheet.setColumnWidth(i, (column.type().isNumber() ? 12 : 20) * 256);
    }
    next = 1;
  }

  @Override
  public void add(List<?> values) {
    if (next == most) {
      begin();
    }
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof Number number && isExact(number)) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (!value.toString().isEmpty()) {
        text(row.createCell(i), plain(value));
      }
    }
  }

  // Excel counts in doubles: what they cannot hold stays text.
  private static boolean isExact(Number number) {
    return !(number instanceof BigDecimal big) || big.precision() <= EXACT_DIGITS;
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal big ? big.toPlainString() : value.toString();
  }

  // A cell of text is no formula; the mark keeps it text when somebody edits it.
  private void text(Cell cell, String text) {
    if (Guard.begins(text)) {
      cell.setCellStyle(guarded);
    }
    cell.setCellValue(text.length() <= CELL ? text : text.substring(0, CELL - CUT.length()) + CUT);
  }

  @Override
  public void close() throws IOException {
    try {
      Timeless.copy(book::write, out);
    } finally {
      book.close();
    }
  }
}
