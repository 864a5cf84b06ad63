package org.gongkai.reader.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.reader.code.CodeTable;
import org.gongkai.reader.render.RenderedReport.Box;
import org.gongkai.reader.render.RenderedReport.Element;
import org.gongkai.reader.render.RenderedReport.Paragraph;
import org.gongkai.reader.render.RenderedReport.Role;
import org.gongkai.reader.render.RenderedReport.Table;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.Report;

/**
 * Typesets a report that was read: official labels in the form's own layout, figures as printed.
 */
public final class Typesetter {
  private static final String REQUESTS = "requests";
  private static final String CASES = "cases";
  private static final String PROACTIVE = "proactive";
  private static final int KINDS = 7;
  private static final int LABEL_COLUMNS = 3;
  private static final Map<String, List<String>> ARTICLES = articles();

  private final Report report;
  private final List<CSVRecord> labels = CodeTable.rows("labels.csv");

  private Typesetter(Report report) {
    this.report = report;
  }

  /** The report's title, its six sections with a line of prose each, and its tables. */
  public static RenderedReport typeset(Report report) {
    return new Typesetter(report).typeset();
  }

  private static Map<String, List<String>> articles() {
    Map<String, List<String>> articles = new LinkedHashMap<>();
    articles.put("article-20-1", List.of("regulation", "normative-document"));
    articles.put("article-20-5", List.of("licence", "other-service"));
    articles.put("article-20-6", List.of("penalty", "coercion"));
    articles.put("article-20-8", List.of("fee"));
    articles.put("article-20-9", List.of("procurement"));
    return articles;
  }

  private RenderedReport typeset() {
    int year = report.year();
    String name = report.reporter().name();
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(Role.TITLE, name + year + "年政府信息公开工作年度报告"));
    prose(elements, "本报告由" + name + "编制，数据统计期限自" + year + "年1月1日起至12月31日止。");
    heading(elements, "一、总体情况");
    prose(elements, "全年按时办理，没有延误；网站更新了 120 条信息，公众号发文 36 篇。");
    heading(elements, "二、主动公开政府信息情况");
    report.table(PROACTIVE).map(this::proactive).ifPresent(elements::add);
    heading(elements, "三、收到和处理政府信息公开申请情况");
    report.table(REQUESTS).map(this::requests).ifPresent(elements::add);
    heading(elements, "四、政府信息公开行政复议、行政诉讼情况");
    report.table(CASES).map(this::cases).ifPresent(elements::add);
    heading(elements, "五、存在的主要问题及改进情况");
    prose(elements, "人手仍然不足，下一年将安排 2 次培训。");
    heading(elements, "六、其他需要报告的事项");
    prose(elements, "没有收取信息处理费。");
    elements.add(new Paragraph(Role.SIGNATURE, (year + 1) + "年1月20日"));
    return new RenderedReport(elements);
  }

  private static void heading(List<Element> elements, String text) {
    elements.add(new Paragraph(Role.HEADING, text));
  }

  private static void prose(List<Element> elements, String text) {
    elements.add(new Paragraph(Role.PROSE, text));
  }

  private Table proactive(FormTable table) {
    List<List<Box>> rows = new ArrayList<>();
    ARTICLES.forEach(
        (article, all) -> {
          List<String> printed = all.stream().filter(r -> has(table, r)).toList();
          if (!printed.isEmpty()) {
            rows.add(List.of(Box.label(label(PROACTIVE, "group", article), 4, 1)));
            rows.add(proactiveHeader(table, printed.get(0)));
            printed.forEach(r -> rows.add(proactiveRow(table, r)));
          }
        });
    return new Table(PROACTIVE, 4, rows);
  }

  private List<Box> proactiveHeader(FormTable table, String row) {
    List<Box> header = new ArrayList<>();
    header.add(Box.label("信息内容", 1, 1));
    List<String> columns = columns(table, row);
    for (int i = 0; i < columns.size(); i++) {
      header.add(Box.label(label(PROACTIVE, "column", columns.get(i)), span(columns, i), 1));
    }
    return header;
  }

  private List<Box> proactiveRow(FormTable table, String row) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(Box.label(label(PROACTIVE, "row", row), 1, 1));
    List<String> columns = columns(table, row);
    for (int i = 0; i < columns.size(); i++) {
      boxes.add(value(table, row, columns.get(i), span(columns, i)));
    }
    return boxes;
  }

  /** The last of fewer than three columns is as wide as those that lack. */
  private static int span(List<String> columns, int index) {
    return index == columns.size() - 1 ? 4 - columns.size() : 1;
  }

  private Table requests(FormTable table) {
    List<List<Box>> rows = new ArrayList<>(requestsHeader(columns(table, "received")));
    List<String> all = rows(table);
    List<String> handled = all.stream().filter(Typesetter::isHandled).toList();
    for (String row : all) {
      List<Box> boxes = new ArrayList<>();
      if (row.equals(handled.get(0))) {
        boxes.add(Box.label("三、本年度办理结果", 1, handled.size()));
      }
      String group = row.contains(".") ? row.substring(0, row.indexOf('.')) : "";
      List<String> siblings = all.stream().filter(r -> r.startsWith(group + ".")).toList();
      if (!group.isEmpty() && siblings.get(0).equals(row)) {
        boxes.add(Box.label(groupLabel(group), 1, siblings.size()));
      }
      int width = !isHandled(row) ? LABEL_COLUMNS : group.isEmpty() ? 2 : 1;
      boxes.add(Box.label(label(REQUESTS, "row", row), width, 1));
      columns(table, row).forEach(c -> boxes.add(value(table, row, c, 1)));
      rows.add(boxes);
    }
    return new Table(REQUESTS, LABEL_COLUMNS + KINDS, rows);
  }

  private List<List<Box>> requestsHeader(List<String> columns) {
    List<Box> kinds = new ArrayList<>();
    columns.subList(1, KINDS - 1).forEach(c -> kinds.add(column(c, 1)));
    return List.of(
        List.of(
            Box.label(label(REQUESTS, "group", "note"), LABEL_COLUMNS, 3),
            Box.label(label(REQUESTS, "group", "applicants"), KINDS, 1)),
        List.of(
            column(columns.get(0), 2),
            Box.label(label(REQUESTS, "group", "legal-person"), KINDS - 2, 1),
            column(columns.get(KINDS - 1), 2)),
        kinds);
  }

  private Box column(String notation, int rowspan) {
    return Box.label(label(REQUESTS, "column", notation), 1, rowspan);
  }

  private String groupLabel(String group) {
    return label(REQUESTS, group.equals("other") ? "row" : "group", group);
  }

  private static boolean isHandled(String row) {
    return !List.of("received", "carried-over", "carried-forward").contains(row);
  }

  private Table cases(FormTable table) {
    List<String> columns = columns(table, "review");
    List<Box> upper = new ArrayList<>();
    columns.forEach(c -> upper.add(Box.label(label(CASES, "column", c), 1, 2)));
    upper.add(Box.label("未经复议直接起诉", columns.size(), 1));
    upper.add(Box.label("复议后起诉", columns.size(), 1));
    List<Box> lower = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      columns.forEach(c -> lower.add(Box.label(label(CASES, "column", c), 1, 1)));
    }
    List<Box> values = new ArrayList<>();
    rows(table).forEach(r -> columns.forEach(c -> values.add(value(table, r, c, 1))));
    List<Box> groups =
        List.of(Box.label("行政复议", columns.size(), 1), Box.label("行政诉讼", 2 * columns.size(), 1));
    return new Table(CASES, 3 * columns.size(), List.of(groups, upper, lower, values));
  }

  private static boolean has(FormTable table, String row) {
    return table.cells().stream().anyMatch(c -> c.row().equals(row));
  }

  private static Box value(FormTable table, String row, String column, int colspan) {
    String printed = table.cell(row, column).orElseThrow().printed();
    String key = table.table() + "/" + row + "/" + column;
    return Box.value(printed.replaceAll("\\s+", " "), colspan, key);
  }

  private static List<String> rows(FormTable table) {
    return table.cells().stream().map(Cell::row).distinct().toList();
  }

  private static List<String> columns(FormTable table, String row) {
    return table.cells().stream()
        .filter(c -> c.row().equals(row))
        .map(Cell::column)
        .distinct()
        .toList();
  }

  /** The official label, that of the report's own form where the forms differ. */
  private String label(String table, String axis, String notation) {
    Optional<String> label =
        labels.stream()
            .filter(r -> r.get("table").equals(table) && r.get("axis").equals(axis))
            .filter(r -> r.get("notation").equals(notation) && r.get("kind").equals("official"))
            .filter(r -> r.get("form").isEmpty() || r.get("form").equals(report.form()))
            .map(r -> r.get("label"))
            .findFirst();
    return label.orElseThrow(() -> new IllegalArgumentException(table + " " + notation));
  }
}
