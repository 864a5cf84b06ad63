package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** Pages drawn operator by operator are read as they are seen. */
final class PdfPagesTest {
  private static final double[] COLUMNS = {100, 50, 50};
  private static final double[] ROWS = {20, 20};

  @Test
  void radicalsAreTheIdeographsTheyLookLike() {
    assertThat(PdfGlyph.fold("\u2ed3\u6c99\u5e02\u4eba\u2ea0\u653f\u5e9c\u90e8\u2ed4\u2f00"))
        .isEqualTo("长沙市人民政府部门一");
  }

  @Test
  void whatABrowserPrintsAtTheEdgesIsLeftOutAndFiguresThereAreNot() {
    byte[] file = PdfWriter.write(p -> printed(p, "1/2"), p -> printed(p, "2/2"));
    assertThat(Blocks.of(file))
        .filteredOn(b -> b.startsWith("ROW") || b.startsWith("GRID"))
        .containsExactly("ROW Label|7|8", "ROW Label|7|8");
  }

  private static void printed(PdfWriter page, String count) throws IOException {
    page.text(30, 820, "11/25/26")
        .text(250, 820, "Report")
        .text(30, 20, "file")
        .text(550, 20, count);
    page.text(30, 800, "Label").text(250, 800, "7").text(350, 800, "8").text(30, 400, "Text");
  }

  @Test
  void tableDrawnInOddOrderIsReadByPlace() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.text(205, 105, "3")
                    .text(105, 125, "Label")
                    .grid(100, 100, COLUMNS, ROWS)
                    .text(255, 125, "2")
                    .text(255, 105, "4")
                    .text(105, 105, "Other")
                    .text(205, 125, "1"));
    assertThat(Blocks.of(file)).containsExactly("GRID Label|1|2", "GRID Other|3|4");
  }

  @Test
  void bordersMayBeThinBoxesDoubleOrLackOutside() {
    byte[] boxes =
        PdfWriter.write(
            p -> {
              for (double x : new double[] {100, 200, 250, 300}) {
                p.box(x, 100, 0.5, 40);
              }
              for (double y : new double[] {100, 120, 140}) {
                p.box(100, y, 120, 0.5).box(221, y, 79, 0.5).box(100, y + 1.5, 200, 0.5);
              }
              p.text(105, 125, "Label").text(205, 125, "1").text(205, 105, "3");
            });
    assertThat(Blocks.of(boxes)).containsExactly("GRID Label|1|", "GRID |3|");
    byte[] open =
        PdfWriter.write(
            p ->
                p.line(100, 140, 300, 140)
                    .line(100, 120, 300, 120)
                    .line(100, 100, 300, 100)
                    .line(200, 100, 200, 140)
                    .line(250, 100, 250, 140)
                    .text(105, 125, "Label")
                    .text(255, 125, "2")
                    .text(205, 105, "3"));
    assertThat(Blocks.of(open)).containsExactly("GRID Label||2", "GRID |3|");
  }

  @Test
  void cellsWithoutLineBetweenAreOne() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {20})
                    .line(100, 120, 100, 160)
                    .line(300, 120, 300, 160)
                    .line(100, 160, 300, 160)
                    .line(200, 140, 300, 140)
                    .line(200, 120, 200, 160)
                    .line(250, 120, 250, 140)
                    .text(105, 138, "Spans")
                    .text(220, 145, "Head")
                    .text(205, 125, "a")
                    .text(255, 125, "b")
                    .text(105, 105, "Row")
                    .text(205, 105, "1")
                    .text(255, 105, "2"));
    assertThat(Blocks.of(file)).containsExactly("GRID Spans|Head", "GRID a|b", "GRID Row|1|2");
  }

  @Test
  void frameAroundTextAndUnderlinesAreNoTables() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(50, 50, new double[] {495}, new double[] {700})
                    .text(100, 700, "Heading")
                    .line(100, 698, 140, 698)
                    .text(100, 650, "Prose"));
    assertThat(Blocks.of(file)).containsExactly("PARAGRAPH Heading", "PARAGRAPH Prose");
  }

  @Test
  void turnedPagesAndTurnedTextAreReadUpright() {
    PdfWriter.Drawing drawing =
        p ->
            p.grid(100, 100, COLUMNS, ROWS)
                .text(105, 125, "Label")
                .text(205, 125, "1")
                .text(255, 125, "2")
                .text(105, 105, "Other")
                .text(205, 105, "3")
                .text(255, 105, "4");
    for (int rotation : new int[] {0, 90, 180, 270}) {
      assertThat(Blocks.of(PdfWriter.write(rotation, "", drawing)))
          .as("rotation %d", rotation)
          .containsExactly("GRID Label|1|2", "GRID Other|3|4");
    }
    byte[] turned =
        PdfWriter.write(
            90,
            "",
            p -> {
              p.content().transform(new Matrix(0, 1, -1, 0, 500, 0));
              drawing.draw(p);
            });
    assertThat(Blocks.of(turned)).containsExactly("GRID Label|1|2", "GRID Other|3|4");
  }

  @Test
  void labelTurnedInItsCellIsRead() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {60})
                    .text(205, 125, "1 2 3 4 5 6")
                    .text(new Matrix(0, 1, -1, 0, 150, 105), 10, "Group"));
    assertThat(Blocks.of(file)).containsExactly("GRID Group|1 2 3 4 5 6|");
  }

  @Test
  void glyphShownTwiceForBoldIsOne() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {20})
                    .text(105, 105, "Total")
                    .text(105.4, 105, "Total")
                    .text(205, 105, "110")
                    .text(205.4, 105, "110")
                    .text(205.4, 105.3, "110")
                    .text(255, 105, "11"));
    assertThat(Blocks.of(file)).containsExactly("GRID Total|110|11");
  }

  @Test
  void kerningKeepsAFigureTogetherAndAGapDoesNot() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {20})
                    .text(205, 105, "1")
                    .text(211.4, 105, "2")
                    .text(255, 105, "1")
                    .text(264, 105, "2"));
    assertThat(Blocks.of(file)).containsExactly("GRID |12|1 2");
  }

  @Test
  void figureBrokenForWantOfRoomIsOneAndTwoFiguresStayTwo() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, new double[] {100, 18, 60}, new double[] {40})
                    .text(203, 125, "70")
                    .text(203, 112, "6")
                    .text(230, 125, "70")
                    .text(230, 112, "6"));
    assertThat(Blocks.of(file)).containsExactly("GRID |706|70 6");
  }

  @Test
  void raisedDigitIsANotesNumber() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {20})
                    .text(205, 105, "22")
                    .text(new Matrix(1, 0, 0, 1, 216.5f, 109), 6, "1"));
    assertThat(Blocks.of(file)).containsExactly("GRID |22¹|");
  }

  @Test
  void figureOverABorderIsNobodys() {
    byte[] file =
        PdfWriter.write(p -> p.grid(100, 100, COLUMNS, new double[] {20}).text(240, 105, "123456"));
    Laid.Read read = (Laid.Read) new PdfFormat().lay(file);
    assertThat(Blocks.of(read.layout())).containsExactly("GRID |��|����");
  }

  @Test
  void columnsWithoutLinesAreReadWhereEachCellHasOne() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.text(100, 160, "Label")
                    .text(200, 160, "one")
                    .text(300, 160, "two")
                    .text(100, 140, "Row")
                    .text(205, 140, "1")
                    .text(305, 140, "2")
                    .text(100, 120, "Gap")
                    .text(305, 120, "3")
                    .text(100, 100, "Doubt")
                    .text(255, 100, "4"));
    assertThat(Blocks.of(file))
        .containsExactly("GRID Label|one|two", "GRID Row|1|2", "GRID Gap||3", "ROW Doubt|4");
  }

  @Test
  void rowsCutByThePagesEndAreOneAndBlankCellsStay() {
    double[] widths = {60, 60, 50, 50};
    byte[] file =
        PdfWriter.write(
            p -> {
              p.grid(100, 60, widths, new double[] {20, 20});
              p.text(105, 85, "Group").text(165, 85, "Head").text(225, 85, "a").text(275, 85, "b");
              p.text(165, 65, "Labelbroken").text(225, 65, "1").text(275, 65, "2");
            },
            p -> {
              p.grid(100, 760, widths, new double[] {20, 20});
              p.text(165, 785, "inwords").text(165, 765, "Next").text(275, 765, "3");
            });
    assertThat(Blocks.of(file))
        .containsExactly("GRID Group|Head|a|b", "GRID |Labelbroken inwords|1|2", "GRID |Next||3");
    byte[] blank =
        PdfWriter.write(
            p ->
                p.grid(100, 60, widths, new double[] {20})
                    .text(105, 65, "Label")
                    .text(225, 65, "a"),
            p ->
                p.grid(100, 760, widths, new double[] {20})
                    .text(105, 765, "4")
                    .text(275, 765, "5"));
    assertThat(Blocks.of(blank)).containsExactly("GRID Label||a|", "GRID 4|||5");
  }

  @Test
  void pageNumbersAndRunningHeadersAreLeftOut() {
    PdfWriter.Drawing[] pages = new PdfWriter.Drawing[3];
    for (int i = 0; i < pages.length; i++) {
      int page = i + 1;
      pages[i] =
          p ->
              p.text(100, 800, "Report of page " + page)
                  .text(100 + 30 * page, 700, "Body " + "abc".repeat(page))
                  .text(290, 40, "- " + page + " -");
    }
    assertThat(Blocks.of(PdfWriter.write(pages)))
        .containsExactly("PARAGRAPH Body abc", "PARAGRAPH Body abcabc", "PARAGRAPH Body abcabcabc");
  }

  @Test
  void invisibleTextIsNotRead() {
    byte[] file =
        PdfWriter.write(
            p -> {
              p.content().setRenderingMode(RenderingMode.NEITHER);
              p.text(100, 700, "recognised");
            });
    assertThat(Blocks.refusal(file))
        .isEqualTo(
            "NO_TEXT_LAYER: 1 pages, 0 of them pictures, 0 characters,"
                + " 10 put over them by recognition");
  }

  @Test
  void lockedFileIsRefused() {
    assertThat(Blocks.refusal(PdfWriter.write(0, "secret", p -> p.text(100, 700, "text"))))
        .isEqualTo("LOCKED_FILE: the file has a password");
  }

  @Test
  void packedTwiceIsUnpackedTwiceBeforeItIsTrusted() throws IOException {
    byte[] zeros = new byte[20 << 20];
    byte[] bomb = deflated(deflated(concat(zeros, zeros)));
    byte[] file = handMade("/Filter [/FlateDecode /FlateDecode]", bomb);
    assertThat(Blocks.refusal(file))
        .isEqualTo("LIMIT_EXCEEDED: a stream unpacks to more than 33554432 bytes");
    assertThat(Blocks.refusal(handMade("/Filter/FlateDecode", deflated(concat(zeros, zeros)))))
        .startsWith("LIMIT_EXCEEDED");
  }

  @Test
  void endlessPageIsRefused() {
    byte[] content = "0 0 m ".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII);
    assertThat(Blocks.refusal(handMade("", content)))
        .isEqualTo("LIMIT_EXCEEDED: the pages take more than 1000000 operators");
  }

  @Test
  void formThatDrawsItselfEnds() {
    String form =
        "5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
            + "/Length 20>>\nstream\n/F Do /F Do /F Do   \nendstream\nendobj\n";
    byte[] file = handMade("", "/F Do".getBytes(StandardCharsets.US_ASCII), form);
    assertThat(Blocks.refusal(file)).matches("(LIMIT_EXCEEDED|NO_TEXT_LAYER).*");
  }

  private static byte[] handMade(String filter, byte[] content, String... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                + "/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>\nendobj\n"
                + "4 0 obj\n<<"
                + filter
                + "/Length "
                + content.length
                + ">>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    for (String object : objects) {
      out.writeBytes(object.getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      new ByteArrayInputStream(bytes).transferTo(deflater);
    }
    return out.toByteArray();
  }
}
