package org.gongkai.reader.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.gongkai.reader.render.RenderedReport.Box;
import org.gongkai.reader.render.RenderedReport.Paragraph;
import org.gongkai.reader.render.RenderedReport.Role;
import org.gongkai.reader.render.RenderedReport.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Sets a report as a DOCX file with POI, as a clerk would with a word processor. */
public final class DocxWriter {
  /** Thousandths of the table's width that the label columns of table requests take. */
  private static final int[] LABELS = {60, 120, 260};

  private static final String NUMBERS =
      "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
          + "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
          + "<w:numFmt w:val='chineseCountingThousand'/><w:suff w:val='nothing'/>"
          + "<w:lvlText w:val='%1、'/></w:lvl></w:abstractNum></w:numbering>";

  private final Sheet sheet;
  private final boolean automatic;
  private final XWPFDocument document = new XWPFDocument();

  private DocxWriter(Sheet sheet, boolean automatic) {
    this.sheet = sheet;
    this.automatic = automatic;
  }

  /** The bytes of the file. */
  public static byte[] write(RenderedReport report, Sheet sheet) {
    return new DocxWriter(sheet, false).write(report);
  }

  /** The same with 一、 before headings as automatic numbers instead of text. */
  public static byte[] writeNumbered(RenderedReport report, Sheet sheet) {
    return new DocxWriter(sheet, true).write(report);
  }

  private byte[] write(RenderedReport report) {
    page();
    for (var element : report.elements()) {
      if (element instanceof Table table) {
        table(table);
      } else {
        paragraph((Paragraph) element);
      }
    }
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.write(out);
      document.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(sheet.width()));
    size.setH(BigInteger.valueOf(sheet.height()));
    CTPageMar margin = section.addNewPgMar();
    BigInteger twips = BigInteger.valueOf(sheet.margin());
    margin.setLeft(twips);
    margin.setRight(twips);
    margin.setTop(twips);
    margin.setBottom(twips);
    if (sheet.furniture()) {
      XWPFParagraph header =
          document
              .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
              .createParagraph();
      header.createRun().setText("政府信息公开年报");
      XWPFParagraph footer =
          document
              .createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
              .createParagraph();
      footer.setAlignment(ParagraphAlignment.CENTER);
      footer.createRun().setText("- ");
      footer.getCTP().addNewFldSimple().setInstr("PAGE");
      footer.createRun().setText(" -");
    }
  }

  private void paragraph(Paragraph paragraph) {
    XWPFParagraph p = document.createParagraph();
    p.setAlignment(
        paragraph.role() == Role.TITLE
            ? ParagraphAlignment.CENTER
            : paragraph.role() == Role.SIGNATURE
                ? ParagraphAlignment.RIGHT
                : ParagraphAlignment.LEFT);
    if (paragraph.role() == Role.PROSE || paragraph.role() == Role.HEADING) {
      p.setIndentationFirstLine(2 * 10 * sheet.halfPoints());
    }
    String text = paragraph.text();
    if (automatic && paragraph.role() == Role.HEADING) {
      p.setNumID(list());
      text = text.substring(text.indexOf('、') + 1);
    }
    run(p, text, paragraph.role() == Role.TITLE ? 2 : 0);
  }

  private BigInteger list() {
    XWPFNumbering numbering = document.createNumbering();
    BigInteger first = BigInteger.ONE;
    if (!numbering.numExist(first)) {
      try {
        var parsed = NumberingDocument.Factory.parse(NUMBERS).getNumbering();
        numbering.addAbstractNum(new XWPFAbstractNum(parsed.getAbstractNumArray(0)));
        numbering.addNum(BigInteger.ZERO, first);
      } catch (XmlException e) {
        throw new IllegalStateException("the list is written above", e);
      }
    }
    return first;
  }

  private void run(XWPFParagraph p, String text, int larger) {
    XWPFRun run = p.createRun();
    run.setText(text);
    run.setFontSize(sheet.halfPoints() / 2.0 + larger);
    run.setFontFamily(sheet.font(), XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily(sheet.font(), XWPFRun.FontCharRange.ascii);
    run.setFontFamily(sheet.font(), XWPFRun.FontCharRange.hAnsi);
    run.setBold(sheet.bold() || larger > 0);
  }

  /** The grid of the cells, with those that span rows repeated as continued. */
  private void table(Table rendered) {
    int rows = rendered.rows().size();
    XWPFTable table = document.createTable(rows, 1);
    int[] widths = widths(rendered);
    layout(table, widths);
    int[] open = new int[rendered.width()];
    int[] spans = new int[rendered.width()];
    for (int r = 0; r < rows; r++) {
      row(table.getRow(r), rendered.rows().get(r), new Columns(widths, open, spans));
    }
  }

  /**
   * The columns of a table being written.
   *
   * @param widths in twips
   * @param open how many more rows the cell that begins here reaches down
   * @param spans how many columns wide it is
   */
  private record Columns(int[] widths, int[] open, int[] spans) {}

  private void row(XWPFTableRow row, List<Box> boxes, Columns columns) {
    int next = 0;
    boolean first = true;
    for (int c = 0; c < columns.open().length; ) {
      XWPFTableCell cell = first ? row.getCell(0) : row.addNewTableCell();
      first = false;
      CTTcPr pr =
          cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
      if (columns.open()[c] > 0) {
        pr.addNewVMerge().setVal(STMerge.CONTINUE);
        columns.open()[c]--;
      } else {
        Box box = boxes.get(next++);
        columns.spans()[c] = box.colspan();
        if (box.rowspan() > 1) {
          pr.addNewVMerge().setVal(STMerge.RESTART);
          columns.open()[c] = box.rowspan() - 1;
        }
        fill(cell, box);
      }
      c += width(pr, c, columns);
    }
  }

  private static int width(CTTcPr pr, int column, Columns columns) {
    int span = columns.spans()[column];
    pr.addNewGridSpan().setVal(BigInteger.valueOf(span));
    int width = 0;
    for (int i = column; i < column + span; i++) {
      width += columns.widths()[i];
    }
    CTTblWidth w = pr.isSetTcW() ? pr.getTcW() : pr.addNewTcW();
    w.setType(STTblWidth.DXA);
    w.setW(BigInteger.valueOf(width));
    return span;
  }

  private void fill(XWPFTableCell cell, Box box) {
    XWPFParagraph p = cell.getParagraphs().get(0);
    p.setAlignment(box.isLabel() ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
    cell.setVerticalAlignment(sheet.vertical());
    run(p, box.text(), 0);
  }

  private int[] widths(Table table) {
    int all = sheet.width() - 2 * sheet.margin();
    int[] widths = new int[table.width()];
    boolean labels = table.notation().equals("requests");
    int rest = all;
    for (int i = 0; labels && i < LABELS.length; i++) {
      widths[i] = all * LABELS[i] / 1000;
      rest -= widths[i];
    }
    int from = labels ? LABELS.length : 0;
    for (int i = from; i < widths.length; i++) {
      widths[i] = rest / (widths.length - from);
    }
    return widths;
  }

  private void layout(XWPFTable table, int[] widths) {
    var ct = table.getCTTbl();
    var pr = ct.getTblPr();
    var layout = pr.isSetTblLayout() ? pr.getTblLayout() : pr.addNewTblLayout();
    layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
    var grid = ct.getTblGrid() == null ? ct.addNewTblGrid() : ct.getTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    if (!sheet.ruled()) {
      table.removeBorders();
    }
  }
}
