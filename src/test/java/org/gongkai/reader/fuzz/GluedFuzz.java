package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.Cell;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;

/**
 * A table of applications without the borders of its cells, on one line. Where its rows are figures
 * that add up, no cell that is read says anything else than what was printed; other rows are any
 * digits and spaces.
 */
public final class GluedFuzz {
  private static final int COLUMNS = 6;
  private static final String HEAD = "丰城市2020年政府信息公开工作年度报告\n一、总体情况\n无\n三、收到和处理政府信息公开申请情况\n";
  private static final String TAIL = "\n六、其他需要报告的事项\n无\n";
  private static final Map<String, String> LABELS = labels();
  private static final int[] LIKELY = {0, 0, 0, 1, 2, 10, 11, 100, 101, 999, 1000, 2020};

  private GluedFuzz() {}

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("received", "一、本年新收政府信息公开申请数量");
    labels.put("carried-over", "二、上年结转政府信息公开申请数量");
    labels.put("granted", "三、本年度办理结果（一）予以公开");
    labels.put("partly-granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
    labels.put("refused.1", "（三）不予公开1.属于国家秘密");
    labels.put("refused.2", "2.其他法律行政法规禁止公开");
    labels.put("unable.1", "（四）无法提供1.本机关不掌握相关政府信息");
    labels.put("other", "（六）其他处理");
    labels.put("total", "（七）总计");
    labels.put("carried-forward", "四、结转下年度继续办理");
    return labels;
  }

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples().forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Choices data = new Choices(input);
    if (data.below(2) == 0) {
      consistent(data);
    } else {
      StringBuilder text = new StringBuilder(HEAD);
      LABELS.values().forEach(l -> text.append(l).append(digits(data)));
      Oracle.read(Lenient.utf8(text + TAIL));
    }
  }

  private static String digits(Choices data) {
    StringBuilder digits = new StringBuilder();
    for (int left = data.below(17); left > 0; left--) {
      digits.append("0123456789 0011".charAt(data.below(15)));
    }
    return digits.toString();
  }

  private static void consistent(Choices data) {
    Map<String, int[]> rows = figures(data);
    int spaces = data.below(5);
    StringBuilder text = new StringBuilder(HEAD);
    LABELS.forEach(
        (row, label) -> {
          text.append(label);
          for (int c = 0; c <= COLUMNS; c++) {
            boolean apart = c > 0 && data.below(4) < spaces;
            text.append(apart ? " " : "").append(rows.get(row)[c]);
          }
        });
    List<ReadResult> results = Oracle.read(Lenient.utf8(text + TAIL));
    for (ReadResult result : results) {
      if (result instanceof ReadResult.Parsed parsed) {
        parsed.report().tables().forEach(t -> compare(t, rows, text.toString()));
      }
    }
  }

  private static Map<String, int[]> figures(Choices data) {
    Map<String, int[]> rows = new LinkedHashMap<>();
    LABELS.keySet().forEach(r -> rows.put(r, new int[COLUMNS + 1]));
    for (int left = data.below(13); left > 0; left--) {
      String row = data.of(List.of("granted", "refused.1", "other", "carried-forward"));
      int column = data.below(COLUMNS);
      rows.get(row)[column] = LIKELY[data.below(LIKELY.length)];
    }
    for (int c = 0; c < COLUMNS; c++) {
      int total = 0;
      for (String row : List.of("granted", "refused.1", "other")) {
        total += rows.get(row)[c];
      }
      int all = total + rows.get("carried-forward")[c];
      rows.get("total")[c] = total;
      rows.get("carried-over")[c] = data.below(all + 1);
      rows.get("received")[c] = all - rows.get("carried-over")[c];
    }
    rows.values().forEach(GluedFuzz::addUp);
    return rows;
  }

  private static void addUp(int[] row) {
    for (int c = 0; c < COLUMNS; c++) {
      row[COLUMNS] += row[c];
    }
  }

  private static void compare(FormTable table, Map<String, int[]> rows, String text) {
    List<String> columns =
        List.of(
            "natural-person",
            "enterprise",
            "research",
            "welfare",
            "legal-service",
            "other-org",
            "total");
    for (Cell cell : table.cells()) {
      int[] row = rows.getOrDefault(cell.row(), new int[0]);
      Oracle.require(row.length > 0 && columns.contains(cell.column()), cell);
      int printed = row[columns.indexOf(cell.column())];
      cell.figure().ifPresent(f -> same(f.value().intValueExact() == printed, cell, text));
      boolean isOne = cell.candidates().stream().anyMatch(f -> f.value().intValue() == printed);
      same(isOne || cell.candidates().isEmpty(), cell, text);
    }
  }

  private static void same(boolean isSame, Cell cell, String text) {
    Oracle.require(isSame, cell + " of " + text);
  }
}
