package org.gongkai.table;

import java.math.BigDecimal;
import java.util.List;

/** A small table with everything that spoils tables. */
final class Example {
  static final Schema SCHEMA =
      new Schema(
          "example",
          "例表",
          "An example",
          List.of(
              new Column("key", Column.Type.TEXT, "代码", "key"),
              new Column("year", Column.Type.YEAR, "年度", "year"),
              new Column("value", Column.Type.DECIMAL, "数值", "value"),
              new Column("printed", Column.Type.TEXT, "原文", "as printed"),
              new Column("address", Column.Type.IRI, "地址", "address")),
          List.of("key"));

  static final List<List<?>> ROWS =
      List.of(
          row("a", 2020, "37754613.35", "3775.461335万"),
          row("b", 2020, "-26", "-26"),
          row("c", 2021, "", "=cmd|' /C calc'!A0"),
          row("d", 2021, "", "引号\"、逗号,\r\n换行"),
          row("e", 2021, "", "\t制表"),
          row("f", 2021, "", "\r回车"),
          row("g", 2021, "123456789012345678901234567890", "长"),
          row("h", 2021, "0.123456789012", "+68"),
          row("i", 2021, "", ""));

  private Example() {}

  private static List<?> row(String key, int year, String value, String printed) {
    Object number = value.isEmpty() ? "" : new BigDecimal(value);
    return List.of(key, year, number, printed, "http://localhost:3030/id/" + key + "/丰城");
  }

  static void writeTo(Rows rows) throws java.io.IOException {
    for (List<?> row : ROWS) {
      rows.add(row);
    }
    rows.close();
  }
}
