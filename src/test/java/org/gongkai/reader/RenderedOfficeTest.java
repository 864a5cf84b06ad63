package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.render.Chromium;
import org.gongkai.reader.render.DocxWriter;
import org.gongkai.reader.render.HtmlPage;
import org.gongkai.reader.render.LibreOffice;
import org.gongkai.reader.render.RenderedReport;
import org.gongkai.reader.render.Sheet;
import org.gongkai.reader.render.Typesetter;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples, set in many ways with a word processor and saved as DOCX, DOC and PDF, are read back
 * cell for cell.
 */
final class RenderedOfficeTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019");
  private static final List<Sheet> SHEETS =
      List.of(Sheet.a4(), Sheet.lying(), Sheet.a5(), Sheet.allBold());

  private static final Path KEPT = Path.of("src/test/resources/reader-format");

  private static final String SMALL =
      "<style>@page{size:A4} body{font-size:6.5pt} table{border-collapse:collapse;width:100%}"
          + " td,th{border:1px solid #999;padding:1px}</style>";

  @TempDir static Path folder;

  /** Files made once, for machines without a word processor. */
  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.pdf"})
  void keptFileIsReadAsItsSample(String file) throws IOException {
    check(typeset("ganzhou-2021"), Files.readAllBytes(KEPT.resolve(file)));
  }

  @TestFactory
  Stream<DynamicTest> docx() throws IOException {
    return variants().entrySet().stream().map(e -> test(e.getKey() + ".docx", e.getValue()));
  }

  @TestFactory
  Stream<DynamicTest> doc() throws IOException {
    return converted("doc");
  }

  @TestFactory
  Stream<DynamicTest> pdf() throws IOException {
    return converted("pdf");
  }

  /** Printed by a browser, with its date and address on each page, in letters of 6.5 points. */
  @TestFactory
  Stream<DynamicTest> printedPage() {
    return SAMPLES.stream().map(s -> DynamicTest.dynamicTest(s, () -> checkPrinted(s)));
  }

  private static void checkPrinted(String sample) throws IOException {
    assumeTrue(Chromium.isInstalled(), "skipped: chromium is not installed");
    RenderedReport plain = typeset(sample);
    String page = HtmlPage.CLEAN.render(plain, "utf-8").replace("</head>", SMALL + "</head>");
    check(plain, Chromium.print(page, sample, folder));
  }

  private static Stream<DynamicTest> converted(String format) throws IOException {
    Map<String, RenderedReport> variants = variants();
    if (LibreOffice.isInstalled()) {
      List<Path> files = variants.keySet().stream().map(n -> folder.resolve(n + ".docx")).toList();
      LibreOffice.convert(files, format, folder);
    }
    return variants.entrySet().stream().map(e -> test(e.getKey() + "." + format, e.getValue()));
  }

  /** Every sample on every sheet, written into the folder as DOCX. */
  private static Map<String, RenderedReport> variants() throws IOException {
    Map<String, RenderedReport> variants = new LinkedHashMap<>();
    for (String sample : SAMPLES) {
      RenderedReport plain = typeset(sample);
      for (Sheet sheet : SHEETS) {
        write(variants, sample + "-" + sheet.name(), plain, sheet);
      }
      write(variants, sample + "-blank", plain.withBlankZeros(), Sheet.a4());
      String numbered = sample + "-numbered";
      Files.write(folder.resolve(numbered + ".docx"), DocxWriter.writeNumbered(plain, Sheet.a4()));
      variants.put(numbered, plain);
      write(variants, sample + "-apart", plain.withTablePerArticle(), Sheet.a4());
    }
    return variants;
  }

  private static void write(
      Map<String, RenderedReport> variants, String name, RenderedReport report, Sheet sheet)
      throws IOException {
    Files.write(folder.resolve(name + ".docx"), DocxWriter.write(report, sheet));
    variants.put(name, report);
  }

  private static DynamicTest test(String file, RenderedReport rendered) {
    return DynamicTest.dynamicTest(
        file,
        () -> {
          boolean there = file.endsWith(".docx") || LibreOffice.isInstalled();
          assumeTrue(there, "skipped: soffice is not installed");
          check(rendered, Files.readAllBytes(folder.resolve(file)));
        });
  }

  private static void check(RenderedReport rendered, byte[] bytes) {
    ReadResult result = FILES.read("文件", bytes).get(0);
    assertThat(result.problems()).isEmpty();
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    assertThat(printed(parsed.report())).isEqualTo(new TreeMap<>(rendered.printed()));
    assertThat(parsed.report().sections()).hasSize(6);
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
