package org.gongkai.reader.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Source;
import org.junit.jupiter.api.Test;

/** Statistics tables whose cells the file marks, as in HTML and Word: rows of different width. */
final class StatisticsGridTest {
  private static final FormParser PARSER = new FormParser(Gazetteer.load());

  @Test
  void mergedHeadingsAreNotRepeatedAndBlankCellsAreEmpty() {
    FormTable table =
        read(
            "统计指标||单位|统计数",
            "一、主动公开情况|（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条|120",
            "其中：主动公开规范性文件数|条|",
            "四、行政复议数量|件|3",
            "其中|（一）维持具体行政行为数|件|2",
            "（二）被依法纠错数|件|1",
            "五、行政诉讼数量|件|4",
            "（一）维持具体行政行为数|件|/",
            "（二）被依法纠错数|件|4",
            "七、依申请公开信息收取的费用|万元|0.2");
    assertThat(said(table))
        .containsExactly(
            "disclosed.items year number 120",
            "disclosed.items.normative year empty ",
            "reviews year number 3",
            "reviews.upheld year number 2",
            "reviews.corrected year number 1",
            "lawsuits year number 4",
            "lawsuits.upheld year not-applicable /",
            "lawsuits.corrected year number 4",
            "fees year number 0.2");
    assertThat(table.indicator("disclosed.items").orElseThrow().parent()).contains("disclosed");
    assertThat(table.indicator("lawsuits.corrected").orElseThrow().parent()).contains("lawsuits");
  }

  @Test
  void twoValueColumnsOfWhichOneIsBlank() {
    FormTable table =
        read("指标名称|计量单位|2015年度|历年累计", "主动公开信息数|条|12|90", "其中：1.政府网站公开数|条||80", "2.政府公报公开数|条|2|");
    assertThat(said(table))
        .containsExactly(
            "disclosed.items year number 12",
            "disclosed.items cumulative number 90",
            "disclosed.channels.website year empty ",
            "disclosed.channels.website cumulative number 80",
            "disclosed.channels.gazette year number 2",
            "disclosed.channels.gazette cumulative empty ");
  }

  @Test
  void rowThatHasAFigureTooManyGivesNone() {
    FormTable table = read("统计指标|单位|统计数", "行政复议数|件|3|4", "行政诉讼数|件|1");
    assertThat(said(table))
        .containsExactly("reviews year unreadable 3\t4", "lawsuits year number 1");
  }

  private static List<String> said(FormTable table) {
    return table.cells().stream()
        .map(c -> String.join(" ", c.row(), c.column(), c.state().notation(), c.printed()))
        .toList();
  }

  /** A report of a title and one table, a row a line, its cells between bars. */
  private static FormTable read(String... rows) {
    String title = "安福县2015年政府信息公开工作年度报告";
    String text = title + "\n" + String.join("\n", rows).replace('|', '\t') + "\n";
    TextView view = new TextView(text);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.PARAGRAPH, List.of(view.piece(0, title.length()))));
    int at = title.length() + 1;
    for (String row : rows) {
      List<Piece> cells = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        cells.add(view.piece(at, at + cell.length()));
        at += cell.length() + 1;
      }
      blocks.add(new Block(Block.Kind.GRID, cells));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source =
        new Source(
            "表.html", "0".repeat(64), bytes.length, text.length(), "text/html", Optional.empty());
    ReadResult.Parsed parsed =
        (ReadResult.Parsed)
            PARSER
                .parse(new Layout(view, blocks), source, bytes)
                .findFirst()
                .orElseThrow()
                .result();
    return parsed.report().table("statistics").orElseThrow();
  }
}
