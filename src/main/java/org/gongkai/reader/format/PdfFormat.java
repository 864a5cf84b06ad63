package org.gongkai.reader.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.report.Problem.Code;

/**
 * Lays out PDF files (ISO 32000) that hold text. Ruled tables are read from their lines, others
 * from the places of their cells; what is drawn in any order is read as it is seen. Left out are
 * page numbers, running headers and footers, header rows that a further page repeats, and glyphs
 * that are not drawn: over a scan they are what text recognition guessed.
 */
final class PdfFormat implements Format {
  private static final int MOST_PAGES = 400;
  private static final int FEWEST_GLYPHS = 40; // of a page that is no picture of one
  private static final double MOST_UNKNOWN = 0.2;

  PdfFormat() {
    PdfFonts.install();
  }

  @Override
  public Laid lay(byte[] bytes) {
    try {
      PdfStreams.check(bytes);
      List<PdfPage> pages = Damage.guard(() -> pages(bytes));
      checkText(pages);
      List<List<PdfItem>> items = new ArrayList<>();
      for (PdfPage page : pages) {
        items.add(PdfSheet.items(page));
      }
      List<Double> heights = pages.stream().map(PdfPage::height).toList();
      return new Laid.Read(
          PdfPages.layout(PdfFurniture.without(items, heights)),
          "application/pdf",
          Optional.empty());
    } catch (Refusal e) {
      return e.refused();
    }
  }

  private static List<PdfPage> pages(byte[] bytes) throws IOException, Refusal {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw Refusal.limit(document.getNumberOfPages() + " pages");
      }
      PdfBudget budget = new PdfBudget();
      PdfContent content = new PdfContent(budget);
      List<PdfPage> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (var streams = page.getContentStreams(); streams.hasNext(); ) {
          PDStream stream = streams.next();
          budget.stream(stream.getCOSObject());
        }
        pages.add(content.read(page));
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new Refusal(Code.LOCKED_FILE, "the file has a password");
    } catch (PdfBudget.Exhausted e) {
      throw Refusal.limit(e.getMessage());
    }
  }

  private static void checkText(List<PdfPage> pages) throws Refusal {
    int glyphs = pages.stream().mapToInt(p -> p.glyphs().size()).sum();
    int invisible = pages.stream().mapToInt(PdfPage::invisible).sum();
    long unknown =
        pages.stream()
            .flatMap(p -> p.glyphs().stream())
            .filter(g -> g.text().indexOf('\ufffd') >= 0)
            .count();
    long scans =
        pages.stream().filter(p -> p.pictures() > 0 && p.glyphs().size() < FEWEST_GLYPHS).count();
    if (glyphs == 0 || scans * 2 > pages.size()) {
      String recognised = invisible > 0 ? ", " + invisible + " put over them by recognition" : "";
      throw new Refusal(
          Code.NO_TEXT_LAYER,
          "%d pages, %d of them pictures, %d characters%s"
              .formatted(pages.size(), scans, glyphs, recognised));
    }
    if (unknown > MOST_UNKNOWN * glyphs) {
      throw new Refusal(
          Code.NO_TEXT_LAYER,
          "of " + glyphs + " glyphs, the file gives no characters for " + unknown);
    }
  }
}
