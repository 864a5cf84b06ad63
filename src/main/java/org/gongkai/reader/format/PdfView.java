package org.gongkai.reader.format;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * How a page is seen (ISO 32000-1 7.7.3.3: CropBox, Rotate): from the file's coordinates to points
 * from the upper left corner, y downwards.
 */
record PdfView(double left, double bottom, double boxWidth, double boxHeight, int quarters) {
  static PdfView of(PDPage page) {
    PDRectangle box = page.getCropBox();
    return new PdfView(
        box.getLowerLeftX(),
        box.getLowerLeftY(),
        box.getWidth(),
        box.getHeight(),
        Math.floorMod(page.getRotation() / 90, 4));
  }

  double width() {
    return quarters % 2 == 0 ? boxWidth : boxHeight;
  }

  double height() {
    return quarters % 2 == 0 ? boxHeight : boxWidth;
  }

  /** Where a point of a coordinate system is seen. */
  double[] seen(Matrix matrix, double x, double y) {
    double px =
        x * matrix.getValue(0, 0) + y * matrix.getValue(1, 0) + matrix.getValue(2, 0) - left;
    double py =
        x * matrix.getValue(0, 1) + y * matrix.getValue(1, 1) + matrix.getValue(2, 1) - bottom;
    return switch (quarters) {
      case 1 -> new double[] {py, px};
      case 2 -> new double[] {boxWidth - px, py};
      case 3 -> new double[] {boxHeight - py, boxWidth - px};
      default -> new double[] {px, boxHeight - py};
    };
  }
}
