package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongkai.reader.render.Zips;

/**
 * The main part of a DOCX file whose elements are always closed, however odd their order: most
 * mutations of its characters are no XML, and are refused before a paragraph is read.
 */
public final class DocxTreeFuzz {
  private static final List<String> ELEMENTS =
      List.of(
          "w:p",
          "w:r",
          "w:t",
          "w:tbl",
          "w:tr",
          "w:tc",
          "w:pPr",
          "w:rPr",
          "w:tcPr",
          "w:trPr",
          "w:numPr",
          "w:sdt",
          "w:sdtContent",
          "w:ins",
          "w:del",
          "w:delText",
          "w:hyperlink",
          "w:fldSimple",
          "w:instrText",
          "w:txbxContent",
          "w:pict",
          "mc:AlternateContent",
          "mc:Choice",
          "mc:Fallback");
  private static final List<String> EMPTY =
      List.of(
          "w:tab",
          "w:br",
          "w:cr",
          "w:noBreakHyphen",
          "w:vMerge",
          "w:vMerge w:val=\"restart\"",
          "w:hMerge",
          "w:hMerge w:val=\"restart\"",
          "w:vanish",
          "w:fldChar w:fldCharType=\"begin\"",
          "w:fldChar w:fldCharType=\"separate\"",
          "w:fldChar w:fldCharType=\"end\"",
          "w:pStyle w:val=\"1\"",
          "w:ilvl w:val=\"1\"",
          "w:numId w:val=\"1\"",
          "w:tblHeader",
          "w:sym w:char=\"F0FE\"",
          "w:footnoteReference w:id=\"1\"");
  private static final List<String> WORDS =
      List.of(
          "丰城市2020年政府信息公开工作年度报告",
          "三、收到和处理政府信息公开申请情况",
          "一、本年新收政府信息公开申请数量",
          "（七）总计",
          "四、结转下年度继续办理",
          "二、主动公开政府信息情况",
          "行政许可",
          "统计指标",
          "单位",
          "0",
          "7",
          "12",
          " ",
          "𠮷",
          "&#13;",
          "\u200b",
          "无");
  private static final String HEAD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";

  private final Choices choices;
  private final StringBuilder xml = new StringBuilder(HEAD);
  private final Deque<String> open = new ArrayDeque<>();

  private DocxTreeFuzz(Choices choices) {
    this.choices = choices;
  }

  /** Called by Jazzer before the first input. */
  public static void fuzzerInitialize() throws IOException {
    Seeds.samples("report.docx").forEach(Oracle::warm);
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.read(Zips.docx(new DocxTreeFuzz(new Choices(input)).document()));
  }

  private String document() {
    while (!choices.isAtEnd()) {
      switch (choices.below(6)) {
        case 0 -> begin(choices.of(ELEMENTS));
        case 1 -> end();
        case 2 -> xml.append('<').append(choices.of(EMPTY)).append("/>");
        case 3 -> xml.append("<w:gridSpan w:val=\"").append(choices.below(1 << 16)).append("\"/>");
        case 4 -> cell();
        default -> paragraph();
      }
    }
    while (!open.isEmpty()) {
      end();
    }
    return xml.append("</w:body></w:document>").toString();
  }

  private void begin(String element) {
    open.push(element);
    xml.append('<').append(element).append('>');
  }

  private void end() {
    if (!open.isEmpty()) {
      xml.append("</").append(open.pop()).append('>');
    }
  }

  private void paragraph() {
    xml.append("<w:p><w:r><w:t>").append(choices.of(WORDS)).append("</w:t></w:r></w:p>");
  }

  private void cell() {
    xml.append("<w:tc>");
    paragraph();
    xml.append("</w:tc>");
  }
}
