package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.render.DocxWriter;
import org.gongkai.reader.render.RenderedReport;
import org.gongkai.reader.render.Sheet;
import org.gongkai.reader.render.Typesetter;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The samples, set as Word files, are read back cell for cell. */
final class RenderedOfficeTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019");

  @TestFactory
  Stream<DynamicTest> docxIsReadBackCellForCell() {
    return SAMPLES.stream()
        .flatMap(
            s ->
                Map.of(
                        "plain", typeset(s),
                        "blank zeros", typeset(s).withBlankZeros(),
                        "table per article", typeset(s).withTablePerArticle())
                    .entrySet()
                    .stream()
                    .map(
                        v ->
                            DynamicTest.dynamicTest(
                                s + " " + v.getKey(),
                                () ->
                                    check(
                                        v.getValue(),
                                        DocxWriter.write(v.getValue(), Sheet.a4())))));
  }

  private static void check(RenderedReport rendered, byte[] bytes) {
    ReadResult result = FILES.read("文.docx", bytes).get(0);
    assertThat(result.problems()).isEmpty();
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    assertThat(printed(parsed.report())).isEqualTo(new TreeMap<>(rendered.printed()));
    parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
  }

  private static Map<String, String> printed(Report report) {
    Map<String, String> printed = new TreeMap<>();
    report
        .tables()
        .forEach(
            t ->
                t.cells()
                    .forEach(
                        c ->
                            printed.put(
                                t.table() + "/" + c.row() + "/" + c.column(), c.printed())));
    return printed;
  }

  private static RenderedReport typeset(String sample) {
    try (InputStream in =
        RenderedOfficeTest.class.getResourceAsStream("/samples/" + sample + ".txt")) {
      ReadResult read = FILES.read(sample + ".txt", in.readAllBytes()).get(0);
      return Typesetter.typeset(((ReadResult.Parsed) read).report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
