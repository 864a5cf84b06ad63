package org.gongkai.reader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Operators of a page that mutation starts from: text, lines, images, and a small report. */
final class Drawings {
  private Drawings() {}

  static List<byte[]> all() {
    return Stream.of(
            "BT /F1 10 Tf 1 0 0 1 50 700 Tm (2020) Tj ET",
            "BT /F2 10 Tf 50 700 Td <4E30 57CE 5E02> Tj T* [<4E30> -500 <57CE>] TJ ET",
            "q 1 0 0 1 0 0 cm 50 50 m 400 50 l S 50 50 300 20 re f Q",
            "/X1 Do BI /W 1 /H 1 /BPC 8 /CS /G ID x EI",
            "50 50 m 60 60 70 70 80 80 c h 3 w S 50 90 100 1 re f* W n",
            ruledReport())
        .map(s -> s.getBytes(UTF_8))
        .toList();
  }

  /** A title, a heading and two rows of a ruled table. */
  private static String ruledReport() {
    StringBuilder page = new StringBuilder(shown(100, 800, "丰城市2020年政府信息公开工作年度报告"));
    page.append(shown(50, 780, "三、收到和处理政府信息公开申请情况"));
    List<String> rows = List.of("一、本年新收政府信息公开申请数量", "（七）总计");
    for (int row = 0; row <= rows.size(); row++) {
      int y = 760 - 20 * row;
      page.append("50 %d m 540 %d l S ".formatted(y, y));
      for (int column = 0; row < rows.size() && column <= 7; column++) {
        int x = 250 + 40 * column;
        page.append("%d %d m %d %d l S ".formatted(x, y, x, y - 20));
        page.append(column < 7 ? shown(x + 10, y - 15, "" + column) : "");
      }
      page.append(row < rows.size() ? shown(55, y - 15, rows.get(row)) : "");
    }
    return page.append("50 760 m 50 720 l S").toString();
  }

  private static String shown(int x, int y, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(UTF_16BE));
    return "BT /F2 9 Tf %d %d Td <%s> Tj ET ".formatted(x, y, hex);
  }
}
