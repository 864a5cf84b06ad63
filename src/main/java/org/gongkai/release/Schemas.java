package org.gongkai.release;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.table.Column;
import org.gongkai.table.Column.Type;
import org.gongkai.table.Schema;

/** The tables that can be had, with what stands in their columns. */
public final class Schemas {
  private static final List<Column> REPORT =
      List.of(
          new Column("report", Type.IRI, "报告的地址", "address of the report"),
          new Column("agency", Type.TEXT, "机关代码", "key of the body that reports"),
          new Column("name", Type.TEXT, "机关名称", "its name"),
          new Column("place", Type.TEXT, "区划代码", "code of its place (GB/T 2260)"),
          new Column("province", Type.TEXT, "省级区划代码", "code of the province of its place"),
          new Column("level", Type.TEXT, "级别", "administrative level"),
          new Column("year", Type.YEAR, "年度", "year reported on"),
          new Column("form", Type.TEXT, "表式", "edition of the form"));

  private static final List<Column> PLACE =
      List.of(
          new Column("sha256", Type.TEXT, "原件的 SHA-256", "SHA-256 of the file"),
          new Column("start", Type.INTEGER, "原文起始字符", "first character in the text, from 0"),
          new Column("end", Type.INTEGER, "原文结束字符", "character behind the last"));

  private static final List<Column> ROW =
      List.of(
          new Column("row", Type.TEXT, "行代码", "code of the row"),
          new Column("row_label", Type.TEXT, "行名", "label of the row"),
          new Column("row_label_en", Type.TEXT, "行名（英文）", "label of the row in English"));

  private final Codes codes;

  public Schemas(Codes codes) {
    this.codes = codes;
  }

  /** A row for each cell of each table, with a figure or without. */
  public static Schema observations() {
    List<Column> cell =
        List.of(
            new Column("table", Type.TEXT, "表代码", "code of the table"),
            ROW.get(0),
            ROW.get(1),
            ROW.get(2),
            new Column("column", Type.TEXT, "列代码", "code of the column"),
            new Column("column_label", Type.TEXT, "列名", "label of the column"),
            new Column("column_label_en", Type.TEXT, "列名（英文）", "label of the column in English"),
            new Column("state", Type.TEXT, "单元状态", "what the cell holds"),
            new Column("value", Type.DECIMAL, "数值", "the figure; none where the cell has none"),
            new Column("unit", Type.TEXT, "单位", "CNY for money, else the unit as printed"),
            new Column("printed", Type.TEXT, "原文", "the characters as printed"));
    Column address = new Column("observation", Type.IRI, "单元的地址", "address of the cell");
    return new Schema(
        "observations",
        "各报告各表的全部单元",
        "All cells of the tables of all reports",
        joined(REPORT, cell, PLACE, List.of(address)),
        List.of("observation"));
  }

  /** A row for each row of one table of the form. */
  public Schema form(FormKind kind) {
    List<Column> figures =
        kind.order().stream()
            .map(
                c ->
                    new Column(
                        columnName(c),
                        Type.DECIMAL,
                        codes.label(kind.columns(), c, "zh"),
                        codes.label(kind.columns(), c, "en")))
            .toList();
    Column unit = new Column("unit", Type.TEXT, "单位", "unit, as printed");
    Column gaps = new Column("gaps", Type.TEXT, "无数值的单元", "cells without a figure, and why");
    String notation = kind.notation();
    return new Schema(
        notation,
        codes.label("table", notation, "zh"),
        codes.label("table", notation, "en"),
        joined(REPORT, ROW, List.of(unit), figures, List.of(gaps)),
        List.of("report", "row"));
  }

  // The year reported on has the name already.
  static String columnName(String notation) {
    return notation.equals("year") ? "in_year" : notation.replace('-', '_');
  }

  /** A row for each figure that the prose states. */
  public static Schema claims() {
    List<Column> claim =
        List.of(
            new Column("number", Type.INTEGER, "序号", "number in the report, from 1"),
            new Column("indicator", Type.TEXT, "指标代码", "code of what it counts"),
            new Column("indicator_label", Type.TEXT, "指标", "what it counts"),
            new Column("indicator_label_en", Type.TEXT, "指标（英文）", "what it counts, in English"),
            new Column("applicant", Type.TEXT, "申请人代码", "code of the kind of applicant"),
            new Column("channel", Type.TEXT, "渠道代码", "code of the channel"),
            new Column("result", Type.TEXT, "结果代码", "code of the result"),
            new Column("value", Type.DECIMAL, "数值", "the figure; money in yuan"),
            new Column("dimension", Type.TEXT, "量的种类", "count, money or percent"),
            new Column("unit", Type.TEXT, "单位", "unit, as printed"),
            new Column("precision", Type.TEXT, "精确程度", "how exactly it is stated"),
            new Column("basis", Type.TEXT, "计数方式", "in which way it counts"),
            new Column("scope", Type.TEXT, "范围", "whose figure it is"),
            new Column("printed", Type.TEXT, "原文", "the characters as printed"),
            new Column("sentence", Type.TEXT, "句子", "the sentence it stands in"));
    Column address = new Column("claim", Type.IRI, "数字的地址", "address of the figure");
    return new Schema(
        "claims",
        "正文中的数字",
        "Figures in the prose",
        joined(REPORT, claim, PLACE, List.of(address)),
        List.of("claim"));
  }

  /** A row for each place where a rule does not hold, or cannot be looked at. */
  public static Schema findings() {
    List<Column> finding =
        List.of(
            new Column("rule", Type.TEXT, "规则代码", "code of the rule"),
            new Column("severity", Type.TEXT, "严重程度", "how much the rule matters"),
            new Column("at", Type.TEXT, "位置", "where in the report"),
            new Column("state", Type.TEXT, "结论", "what the rule came to"),
            new Column("left_sum", Type.DECIMAL, "左边之和", "sum of the side named first"),
            new Column("right_sum", Type.DECIMAL, "右边之和", "sum of the other side"),
            new Column("difference", Type.DECIMAL, "差", "left less right"),
            new Column("fault", Type.TEXT, "看来出在", "whose fault it looks to be"),
            new Column("reason", Type.TEXT, "原因代码", "why: of the fault, or of no result"),
            new Column("sentence", Type.TEXT, "说明", "what is wrong, in Chinese"),
            new Column("sentence_en", Type.TEXT, "说明（英文）", "what is wrong, in English"),
            new Column("finding", Type.IRI, "发现的地址", "address of the finding"));
    return new Schema(
        "findings", "核对规则的发现", "What the rules found", joined(REPORT, finding), List.of("finding"));
  }

  @SafeVarargs
  private static List<Column> joined(List<Column>... parts) {
    List<Column> all = new ArrayList<>();
    for (List<Column> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
