package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** Pages drawn operator by operator are read as they are seen. */
final class PdfPagesTest {
  private static final double[] COLUMNS = {100, 50, 50};

  @Test
  void radicalsAreTheIdeographsTheyLookLike() {
    assertThat(PdfGlyph.fold("\u2ed3\u6c99\u5e02\u4eba\u2ea0\u653f\u5e9c\u90e8\u2ed4\u2f00"))
        .isEqualTo("长沙市人民政府部门一");
  }

  @Test
  void whatABrowserPrintsAtTheEdgesIsLeftOutAndFiguresThereAreNot() {
    byte[] file =
        PdfWriter.write(p -> printed(p, "5:52 PM", "1/2"), p -> printed(p, "5:53 PM", "2/2"));
    assertThat(Blocks.of(file))
        .filteredOn(b -> b.startsWith("ROW") || b.startsWith("GRID"))
        .containsExactly("ROW Label|7|8", "ROW Label|7|8");
  }

  // A page takes time to print: the clock may go on from one to the next.
  private static void printed(PdfWriter page, String clock, String count) throws IOException {
    page.text(30, 820, "11/25/26, " + clock)
        .text(250, 820, "Report")
        .text(30, 20, "file")
        .text(550, 20, count);
    page.text(30, 800, "Label").text(250, 800, "7").text(350, 800, "8").text(30, 400, "Text");
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
}
