package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** Ruled tables drawn operator by operator are read as they are seen. */
final class PdfTablesTest {
  private static final double[] COLUMNS = {100, 50, 50};
  private static final double[] ROWS = {20, 20};

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
    assertThat(Blocks.of(file))
        .containsExactly("GRID Spans|Head", "GRID a|b ^0:Spans", "GRID Row|1|2");
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
  void figureOverABorderIsNobodys() {
    byte[] file =
        PdfWriter.write(p -> p.grid(100, 100, COLUMNS, new double[] {20}).text(240, 105, "123456"));
    Laid.Read read = (Laid.Read) new PdfFormat().lay(file);
    assertThat(Blocks.of(read.layout())).containsExactly("GRID |��|����");
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
  void figureWithoutLineBelowStandsInBothRows() {
    byte[] file =
        PdfWriter.write(
            p ->
                p.grid(100, 100, COLUMNS, new double[] {20, 20})
                    .grid(300, 100, new double[] {50}, new double[] {40})
                    .text(105, 125, "Label")
                    .text(205, 125, "1")
                    .text(255, 125, "2")
                    .text(305, 115, "16")
                    .text(105, 105, "Other")
                    .text(205, 105, "3")
                    .text(255, 105, "4"));
    assertThat(Blocks.of(file)).containsExactly("GRID Label|1|2|16", "GRID Other|3|4 ^3:16");
  }

  @Test
  void cellsThatReachFurtherAreToldOnTheNextPageToo() {
    double[] widths = {60, 60, 50};
    byte[] file =
        PdfWriter.write(
            p -> {
              p.grid(100, 60, widths, new double[] {20});
              p.text(105, 65, "Group").text(165, 65, "First").text(225, 65, "1");
            },
            p -> {
              p.grid(100, 740, new double[] {60}, new double[] {60});
              p.grid(160, 740, new double[] {60}, new double[] {20, 20, 20});
              p.grid(220, 740, new double[] {50}, new double[] {40, 20});
              p.text(165, 785, "Second").text(225, 785, "2");
              p.text(165, 765, "Third").text(225, 755, "34").text(165, 745, "Fourth");
            });
    assertThat(Blocks.of(file))
        .containsExactly(
            "GRID Group|First|1", "GRID Second|2", "GRID Third|34", "GRID Fourth ^1:34");
  }
}
