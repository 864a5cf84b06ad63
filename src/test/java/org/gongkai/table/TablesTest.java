package org.gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The same rows as CSV, XLSX and Parquet, each read back by a program that did not write it. */
class TablesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = "/table/guard.tsv",
      numLinesToSkip = 1,
      delimiter = '\t',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false)
  void textIsNoFormula(String text, String guarded) {
    assertThat(Guard.guarded(text)).isEqualTo(guarded);
  }

  @Test
  void csvIsReadBackCellByCell() throws IOException {
    byte[] csv = csv(false);
    List<CSVRecord> lines = parsed(new String(csv, StandardCharsets.UTF_8));
    assertThat(lines.get(0)).containsExactly("key", "year", "value", "printed", "address");
    for (int i = 0; i < Example.ROWS.size(); i++) {
      String printed = lines.get(i + 1).get(3);
      assertThat(printed.replaceFirst("^'", "")).isEqualTo(Example.ROWS.get(i).get(3));
      assertThat(printed).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }
    assertThat(lines.get(2).get(2)).as("a number is no text").isEqualTo("-26");
    assertThat(lines.get(7).get(2)).isEqualTo("123456789012345678901234567890");
  }

  @Test
  void theMarkStandsBeforeEverything() throws IOException {
    byte[] marked = csv(true);
    assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
    byte[] rest = new byte[marked.length - 3];
    System.arraycopy(marked, 3, rest, 0, rest.length);
    assertThat(rest).isEqualTo(csv(false));
  }

  @Test
  void workbookHasTextAsTextAndNumbersAsNumbers() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(XlsxRows.SHEET)))) {
      var sheet = book.getSheet("example");
      assertThat(sheet.getLastRowNum()).isEqualTo(Example.ROWS.size());
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("代码\nkey");
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(37754613.35);
      Cell formula = sheet.getRow(3).getCell(3);
      assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
      assertThat(formula.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(7).getCell(2).getStringCellValue())
          .as("more digits than a double holds")
          .isEqualTo("123456789012345678901234567890");
      assertThat(sheet.getRow(9).getCell(3)).isNull();
    }
  }

  @Test
  void equalRowsGiveEqualWorkbooks() throws IOException, InterruptedException {
    byte[] first = xlsx(XlsxRows.SHEET);
    Thread.sleep(2100); // the times in a zip file are of two seconds
    assertThat(xlsx(XlsxRows.SHEET)).isEqualTo(first);
  }

  @Test
  void whatASheetCannotHoldGoesOnInTheNext() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(5)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheet("example 3").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("i");
      assertThat(book.getSheet("example 2").getRow(0).getCell(3).getStringCellValue())
          .isEqualTo("原文\nprinted");
    }
  }

  @Test
  void aCellThatIsTooLongSaysThatItIsCut() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxRows rows = new XlsxRows(Example.SCHEMA, out)) {
      rows.add(List.of("a", 2020, "", "长".repeat(40_000), ""));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      String cell = book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue();
      assertThat(cell).hasSize(XlsxRows.CELL).endsWith("the CSV has all of it.）");
    }
  }

  @Test
  void anotherProgramReadsTheParquet() throws IOException, SQLException {
    Path file = folder.resolve("example.parquet");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetRows rows = new ParquetRows(Example.SCHEMA, out);
    Example.writeTo(rows);
    Files.write(file, out.toByteArray());
    assertThat(rows.leftOut()).as("too long for a decimal of 38 digits").isEqualTo(1);
    List<String> printed = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT printed, value, year FROM '" + file + "'")) {
      assertThat(found.getMetaData().getColumnTypeName(2)).isEqualTo("DECIMAL(38,12)");
      assertThat(found.getMetaData().getColumnTypeName(3)).isEqualTo("INTEGER");
      while (found.next()) {
        printed.add(found.getString(1));
        values.add(found.getBigDecimal(2));
      }
    }
    assertThat(printed.subList(0, 8))
        .isEqualTo(Example.ROWS.subList(0, 8).stream().map(r -> r.get(3)).toList());
    assertThat(printed.get(8)).isNull();
    assertThat(values.get(0)).isEqualByComparingTo("37754613.35");
    assertThat(values.get(1)).isEqualByComparingTo("-26");
    assertThat(values.get(7)).isEqualByComparingTo("0.123456789012");
    assertThat(values.get(2)).isNull();
    assertThat(values.get(6)).isNull();
  }

  @Test
  void aSchemaHasNoColumnTwiceAndItsKeyIsThere() {
    Column key = Example.SCHEMA.columns().get(0);
    assertThatThrownBy(() -> new Schema("x", "", "", List.of(key, key), List.of("key")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Schema("x", "", "", List.of(key), List.of("other")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] csv(boolean mark) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Example.writeTo(new CsvRows(Example.SCHEMA, out, mark));
    return out.toByteArray();
  }

  private static byte[] xlsx(int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Example.writeTo(new XlsxRows(Example.SCHEMA, out, most));
    return out.toByteArray();
  }

  private static List<CSVRecord> parsed(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }
}
