package org.gongkai.reader.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the content of a page (ISO 32000-1 7.8.2) for its glyphs and lines; draws nothing. */
final class PdfContent extends PDFStreamEngine {
  private static final double WIDTH_WITHOUT_METRICS = 1;

  private final PdfBudget budget;
  private List<PdfGlyph> glyphs = new ArrayList<>();
  private PdfView view;
  private PdfPaths paths;
  private int pictures;
  private int invisible;
  private int shows;

  PdfContent(PdfBudget budget) {
    this.budget = budget;
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetMatrix(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new DrawObject(this));
  }

  /** What is drawn on a page. */
  PdfPage read(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    view = PdfView.of(page);
    paths = new PdfPaths(view);
    pictures = 0;
    invisible = 0;
    processPage(page);
    return new PdfPage(view.width(), view.height(), glyphs, paths.rules(), pictures, invisible)
        .upright();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    budget.operator();
    if (paths.take(name, operands, getGraphicsState().getCurrentTransformationMatrix())) {
      return;
    }
    pictures += name.equals("BI") || name.equals("Do") && isPicture(operands) ? 1 : 0;
    shows += name.startsWith("T") ? 1 : 0;
    super.processOperator(operator, operands);
  }

  private boolean isPicture(List<COSBase> operands) {
    return !operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    budget.stream(form.getCOSObject());
    super.showForm(form);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.operator();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      invisible++;
      return;
    }
    String text = font.toUnicode(code);
    String known = text == null || text.indexOf('\0') >= 0 ? "\ufffd" : PdfGlyph.fold(text);
    if (!known.isBlank()) {
      glyph(known, matrix, font.isVertical() ? WIDTH_WITHOUT_METRICS : displacement.getX());
    }
  }

  private void glyph(String text, Matrix matrix, double width) {
    double[] begin = view.seen(matrix, 0, 0);
    double[] end = view.seen(matrix, width, 0);
    double[] above = view.seen(matrix, 0, 1);
    double size = Math.hypot(above[0] - begin[0], above[1] - begin[1]);
    double[] ahead = view.seen(matrix, 1, 0);
    double dx = ahead[0] - begin[0];
    double dy = ahead[1] - begin[1];
    int turn = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 1 : 3);
    boolean onPage = Double.isFinite(begin[0] + begin[1] + end[0] + end[1] + size) && size > 0;
    if (onPage) {
      glyphs.add(new PdfGlyph(text, begin[0], begin[1], end[0], end[1], size, turn, shows));
    }
  }
}
