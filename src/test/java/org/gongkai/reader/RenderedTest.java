package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.render.HtmlPage;
import org.gongkai.reader.render.RenderedReport;
import org.gongkai.reader.render.TextPage;
import org.gongkai.reader.render.Typesetter;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The samples' figures in every style of page and text and in several encodings are read back cell
 * for cell; where a style loses the place of empty cells, no figure is read in a wrong place.
 */
final class RenderedTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019");
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TestFactory
  Stream<DynamicTest> pagesAreReadCellForCell() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String sample : SAMPLES) {
      variants(sample)
          .forEach(
              (name, report) -> {
                for (HtmlPage style : HtmlPage.values()) {
                  String page = style.render(report, "gb2312");
                  tests.add(
                      dynamicTest(
                          sample + " " + name + " " + style,
                          () -> whole(report, read(page.getBytes(StandardCharsets.UTF_8)))));
                }
              });
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> textIsReadCellForCell() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String sample : SAMPLES) {
      RenderedReport report = Typesetter.typeset(sample(sample));
      for (TextPage style : TextPage.values()) {
        byte[] text = style.render(report).getBytes(StandardCharsets.UTF_8);
        tests.add(dynamicTest(sample + " " + style, () -> whole(report, read(text))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> textWithEmptyCellsIsNeverReadWrongly() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String sample : SAMPLES) {
      RenderedReport report = Typesetter.typeset(sample(sample)).withBlankZeros();
      for (TextPage style : TextPage.values()) {
        byte[] text = style.render(report).getBytes(StandardCharsets.UTF_8);
        tests.add(dynamicTest(sample + " " + style, () -> notWrongly(report, read(text))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> encodingsMakeNoDifference() {
    RenderedReport report = Typesetter.typeset(sample("ganzhou-2021"));
    return Stream.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .flatMap(
            charset ->
                Stream.of(
                        HtmlPage.WORD.render(report, "utf-8"),
                        TextPage.MARKDOWN.render(report),
                        TextPage.FRAMED.render(report))
                    .map(
                        text ->
                            dynamicTest(
                                charset + " " + text.substring(0, 9),
                                () -> encoded(report, text, charset))));
  }

  private static void encoded(RenderedReport report, String text, Charset charset) {
    Report read = read(text.getBytes(charset));
    assertThat(read.source().charset()).contains(charset.name());
    whole(report, read);
  }

  private static Map<String, RenderedReport> variants(String sample) {
    RenderedReport report = Typesetter.typeset(sample(sample));
    Map<String, RenderedReport> variants = new LinkedHashMap<>();
    variants.put("as printed", report);
    variants.put("zeros blank", report.withBlankZeros());
    variants.put("a table per article", report.withTablePerArticle());
    return variants;
  }

  private static void whole(RenderedReport report, Report read) {
    assertThat(printed(read)).isEqualTo(new TreeMap<>(report.printed()));
    assertThat(read.sections()).hasSize(6);
    List<Cell> cells = read.tables().stream().flatMap(t -> t.cells().stream()).toList();
    assertThat(cells).noneMatch(c -> c.state() == CellState.UNREADABLE);
    assertThat(cells).allMatch(c -> (c.state() == CellState.EMPTY) == c.printed().isEmpty());
  }

  private static void notWrongly(RenderedReport report, Report read) {
    Map<String, String> printed = report.printed();
    for (FormTable table : read.tables()) {
      for (Cell cell : table.cells()) {
        String key = table.table() + "/" + cell.row() + "/" + cell.column();
        if (cell.state() != CellState.UNREADABLE) {
          assertThat(cell.printed()).as(key).isEqualTo(printed.get(key));
        }
      }
    }
  }

  private static Map<String, String> printed(Report report) {
    Map<String, String> printed = new TreeMap<>();
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        printed.put(table.table() + "/" + cell.row() + "/" + cell.column(), cell.printed());
      }
    }
    return printed;
  }

  private static Report read(byte[] bytes) {
    ReadResult result = FILES.read("排版.txt", bytes).get(0);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(ReadResult.Parsed.class);
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
    return parsed.report();
  }

  private static Report sample(String name) {
    try (InputStream in = RenderedTest.class.getResourceAsStream("/samples/" + name + ".txt")) {
      return ((ReadResult.Parsed) FILES.read(name, in.readAllBytes()).get(0)).report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
