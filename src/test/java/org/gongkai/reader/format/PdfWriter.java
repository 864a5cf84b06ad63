package org.gongkai.reader.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Draws PDF files operator by operator, for what word processors rarely make. */
final class PdfWriter implements AutoCloseable {
  /** What draws on a page. */
  interface Drawing {
    void draw(PdfWriter page) throws IOException;
  }

  private static final float SIZE = 10;

  private final PDPageContentStream content;
  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private PdfWriter(PDDocument document, PDPage page) throws IOException {
    content = new PDPageContentStream(document, page);
  }

  /** A file of one page for each drawing. */
  static byte[] write(Drawing... pages) {
    return write(0, "", pages);
  }

  /** The same, with a rotation for all pages and a password to open it, if any. */
  static byte[] write(int rotation, String password, Drawing... pages) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Drawing drawing : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PdfWriter writer = new PdfWriter(document, page)) {
          drawing.draw(writer);
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDPageContentStream content() {
    return content;
  }

  /** Text at a place, in points from the lower left corner. */
  PdfWriter text(double x, double y, String text) throws IOException {
    return text(new Matrix(1, 0, 0, 1, (float) x, (float) y), SIZE, text);
  }

  PdfWriter text(Matrix matrix, double size, String text) throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.setTextMatrix(matrix);
    content.showText(text);
    content.endText();
    return this;
  }

  /** A stroked grid of rows of one height and columns of one width. */
  PdfWriter grid(double x, double y, double[] widths, double[] heights) throws IOException {
    double right = x;
    for (double width : widths) {
      right += width;
    }
    double top = y;
    for (double height : heights) {
      top += height;
    }
    double at = x;
    for (int i = 0; i <= widths.length; i++) {
      line(at, y, at, top);
      at += i < widths.length ? widths[i] : 0;
    }
    at = y;
    for (int i = 0; i <= heights.length; i++) {
      line(x, at, right, at);
      at += i < heights.length ? heights[i] : 0;
    }
    return this;
  }

  PdfWriter line(double x1, double y1, double x2, double y2) throws IOException {
    content.moveTo((float) x1, (float) y1);
    content.lineTo((float) x2, (float) y2);
    content.stroke();
    return this;
  }

  /** A filled box. */
  PdfWriter box(double x, double y, double width, double height) throws IOException {
    content.addRect((float) x, (float) y, (float) width, (float) height);
    content.fill();
    return this;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
