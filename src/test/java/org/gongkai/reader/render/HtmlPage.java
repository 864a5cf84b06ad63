package org.gongkai.reader.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reader.render.RenderedReport.Box;
import org.gongkai.reader.render.RenderedReport.Element;
import org.gongkai.reader.render.RenderedReport.Paragraph;
import org.gongkai.reader.render.RenderedReport.Role;
import org.gongkai.reader.render.RenderedReport.Table;

/** Renders a report as a page, in the habits of those who make them. */
public enum HtmlPage {
  /** As a careful person writes it. */
  CLEAN {
    @Override
    String page(RenderedReport report) {
      return "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"%s\"><title>报告</title></head>\n"
          + "<body>\n"
          + body(report, HtmlPage::cleanParagraph, HtmlPage::cleanTable)
          + "</body></html>\n";
    }
  },
  /** As a word processor exports it: runs cut anywhere, frames of odd widths, lines wrapped. */
  WORD {
    @Override
    String page(RenderedReport report) {
      return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>\n"
          + "<meta http-equiv=Content-Type content=\"text/html; charset=%s\">\n"
          + "<!--[if gte mso 9]><xml><o:Pages>1</o:Pages></xml><![endif]-->\n"
          + "<style>\n<!-- p.MsoNormal {margin:0cm;} -->\n</style></head>\n<body lang=ZH-CN>\n"
          + body(report, p -> wordParagraph(p.text()), HtmlPage::wordTable)
          + "</body></html>\n";
    }
  },
  /** Inside tables that lay out a site's page, between its menus. */
  SITE {
    @Override
    String page(RenderedReport report) {
      return "<html><head><script>var a = '<table><tr><td>1</td></tr></table>';</script></head><body>"
          + "<table width=\"1000\"><tr><td><img src=\"logo.gif\"></td><td>今天是星期一 天气 9℃</td></tr></table>"
          + "<table width=\"1000\"><tr><td><a href=\"/\">首页</a></td><td><a href=\"/zwgk/\">政务公开</a></td>"
          + "<td><a href=\"/hd/\">互动交流</a></td></tr></table>\n<!-- 正文 开始 -->"
          + "<table><tr><td colspan=2>当前位置：首页 &gt; 政府信息公开 &gt; 年报</td></tr><tr><td width=200>"
          + "<ul><li>政府信息公开指南</li><li>政府信息公开年报</li><li>依申请公开</li></ul></td><td>"
          + "<table border=0><tr><td><div style=\"display: none\">三、收到和处理政府信息公开申请情况</div>"
          + body(report, HtmlPage::cleanParagraph, HtmlPage::cleanTable)
          + "</td></tr></table></td></tr><tr><td>上一篇：没有了</td><td>下一篇：会议通知</td></tr></table>"
          + "<!-- 正文 结束 --><div>分享到：微信 微博</div><div>【打印】【关闭】</div>"
          + "<p>版权所有 网站标识码 3600000001</p></body></html>";
    }
  },
  /** The whole article in one element, its lines ended by br. */
  BREAKS {
    @Override
    String page(RenderedReport report) {
      return "<div id=\"zoom\">"
          + body(
              report,
              p -> "&nbsp;&nbsp;&nbsp;&nbsp;" + escaped(p.text()) + "<br><br>\n",
              HtmlPage::cleanTable)
          + "</div>";
    }
  },
  /** Elements not closed, names in capitals, values without quotes. */
  SLOPPY {
    @Override
    String page(RenderedReport report) {
      return "<HTML><BODY bgcolor=#ffffff>"
          + body(report, p -> "<P align=left>" + escaped(p.text()) + "\n", HtmlPage::sloppyTable);
    }
  },
  /** No table elements: boxes that a style makes cells. */
  STYLED {
    @Override
    String page(RenderedReport report) {
      return "<html><body>"
          + body(report, HtmlPage::cleanParagraph, HtmlPage::styledTable)
          + "</body></html>";
    }
  };

  private static final int WRAPPED = 17; // characters of a line in an exported page

  abstract String page(RenderedReport report);

  /** The page; {@code charset} is what it declares, if it declares any. */
  public String render(RenderedReport report, String charset) {
    return page(report)
        .replace("charset=\"%s\"", "charset=\"" + charset + "\"")
        .replace("charset=%s", "charset=" + charset);
  }

  private interface Writer<T> {
    String write(T element);
  }

  private static String body(
      RenderedReport report, Writer<Paragraph> paragraphs, Writer<Table> tables) {
    StringBuilder body = new StringBuilder();
    for (Element element : report.elements()) {
      body.append(
          element instanceof Table table
              ? tables.write(table)
              : paragraphs.write((Paragraph) element));
    }
    return body.toString();
  }

  private static String cleanParagraph(Paragraph paragraph) {
    String tag =
        paragraph.role() == Role.TITLE ? "h1" : paragraph.role() == Role.HEADING ? "h2" : "p";
    return "<" + tag + ">" + escaped(paragraph.text()) + "</" + tag + ">\n";
  }

  private static String cleanTable(Table table) {
    return table.rows().stream()
        .map(r -> "<tr>" + cells(r, HtmlPage::cleanCell) + "</tr>\n")
        .collect(Collectors.joining("", "<table border=\"1\">\n", "</table>\n"));
  }

  private static String cleanCell(Box box) {
    String tag = box.isLabel() ? "th" : "td";
    String text = escaped(box.text());
    if (box.isLabel() && text.length() > 6) {
      text = text.substring(0, 4) + "<br/>" + text.substring(4);
    }
    return "<" + tag + spans(box, "\"") + ">" + text + "</" + tag + ">";
  }

  private static String cells(List<Box> row, Writer<Box> cell) {
    return row.stream().map(cell::write).collect(Collectors.joining());
  }

  private static String spans(Box box, String quote) {
    String columns = box.colspan() == 1 ? "" : " colspan=" + quote + box.colspan() + quote;
    return columns + (box.rowspan() == 1 ? "" : " rowspan=" + quote + box.rowspan() + quote);
  }

  private static String wordParagraph(String text) {
    StringBuilder p =
        new StringBuilder("<p class=MsoNormal align=center style='mso-pagination:widow-orphan'>");
    int half = text.length() / 2;
    for (String part : List.of(text.substring(0, half), text.substring(half))) {
      p.append("<span style='font-size:\n10.5pt;mso-hansi-font-family:宋体'>")
          .append(wrapped(part))
          .append("</span>");
    }
    return p.append("<span lang=EN-US><o:p></o:p></span></p>\n").toString();
  }

  /** Source lines break where they like, between ideographs too. */
  private static String wrapped(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > WRAPPED
        && isIdeograph(rest, WRAPPED - 1)
        && isIdeograph(rest, WRAPPED)) {
      lines.add(escaped(rest.substring(0, WRAPPED)));
      rest = rest.substring(WRAPPED);
    }
    lines.add(escaped(rest));
    return String.join("\n", lines);
  }

  private static boolean isIdeograph(String text, int at) {
    return Character.isIdeographic(text.charAt(at));
  }

  private static String wordTable(Table table) {
    StringBuilder rows =
        new StringBuilder("<div align=center>\n<table class=MsoNormalTable border=1>\n");
    for (int r = 0; r < table.rows().size(); r++) {
      int odd = r % 3;
      rows.append(" <tr style='mso-yfti-irow:").append(r).append("'>\n");
      for (Box box : table.rows().get(r)) {
        Box wider = new Box(box.text(), 2 * box.colspan() + odd, box.rowspan(), box.cell());
        String text = box.text().isEmpty() ? "<o:p>&nbsp;</o:p>" : box.text();
        rows.append("  <td width=47")
            .append(spans(wider, ""))
            .append(" valign=top>\n  ")
            .append(
                box.text().isEmpty() ? "<p class=MsoNormal>" + text + "</p>" : wordParagraph(text))
            .append("  </td>\n");
      }
      rows.append(" </tr>\n");
    }
    return rows.append("</table>\n</div>\n").toString();
  }

  private static String sloppyTable(Table table) {
    return table.rows().stream()
        .map(r -> "<TR>" + cells(r, b -> "<TD" + spans(b, "") + ">" + escaped(b.text()) + "\n"))
        .collect(Collectors.joining("", "<TABLE BORDER=1>", "</TABLE>\n"));
  }

  private static String styledTable(Table table) {
    return table.rows().stream()
        .map(
            r ->
                "<div style=\"display:table-row\">"
                    + cells(
                        r,
                        b -> "<div style=\"display: table-cell;\">" + escaped(b.text()) + "</div>")
                    + "</div>")
        .collect(Collectors.joining("", "<div style=\"display:table; width:100%\">", "</div>\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
