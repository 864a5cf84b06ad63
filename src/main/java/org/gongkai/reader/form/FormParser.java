package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.code.FurnitureWords;
import org.gongkai.reader.layout.Layout;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter;
import org.gongkai.report.Source;

/**
 * Finds the report in a layout: who reports, on which year, on which form, and every cell of its
 * tables (条例 art. 50). Knows nothing of formats; what it knows of the form stands in {@code
 * mappings/codes}.
 */
public final class FormParser {
  /**
   * What one report of a file gives.
   *
   * @param own the text of the file up to this report's end, with all that is not its own (page
   *     furniture, other reports) replaced by line breaks, each character at its place
   */
  public record Found(ReadResult result, String own) {}

  private final FurnitureWords furnitureWords;
  private final Forms forms;
  private final Gazetteer gazetteer;

  /** A parser that resolves names with this gazetteer. */
  public FormParser(Gazetteer gazetteer) {
    this(FurnitureWords.load(), Forms.load(), gazetteer);
  }

  private FormParser(FurnitureWords furnitureWords, Forms forms, Gazetteer gazetteer) {
    this.furnitureWords = furnitureWords;
    this.forms = forms;
    this.gazetteer = gazetteer;
  }

  /** The same parser with another gazetteer. */
  public FormParser with(Gazetteer other) {
    return new FormParser(furnitureWords, forms, other);
  }

  /**
   * Reads the reports of a layout, of which one refused does not refuse the others; {@code bytes}
   * is the file the layout was made from. Each is read when it is its turn, so that no more than
   * one of their texts is held.
   */
  public Stream<Found> parse(Layout layout, Source source, byte[] bytes) {
    Furniture furniture = Furniture.of(layout.view(), furnitureWords);
    Source addressed = furniture.addressed(source);
    return ReportParts.of(layout, furniture.rest())
        .map(part -> new Found(parse(part, furniture, addressed, bytes), part.text()));
  }

  private ReadResult parse(ReportPart part, Furniture furniture, Source source, byte[] bytes) {
    Layout layout = forms.apart(part.layout());
    Outline outline = forms.outline(layout, part.end());
    Imprint imprint = new Imprint(part, furniture, outline.endOfPreamble());
    if (outline.isEmpty() && !imprint.hasTitle()) {
      return refused(source, Code.NOT_A_REPORT, "no title and no section heading");
    }
    Remarks remarks = new Remarks(source.file(), layout.view());
    Optional<Years.Decision> year = imprint.year(remarks);
    if (year.isEmpty()) {
      return refused(source, Code.UNKNOWN_YEAR, imprint.noYear());
    }
    Forms.Found form = forms.find(layout, outline, year.get(), remarks);
    if (form.report().isEmpty()) {
      return refused(source, form.code(), form.missing());
    }
    Names.Decision who = imprint.reporter(gazetteer, year.get().year(), remarks);
    if (who.body().isEmpty()) {
      return refused(source, who.code(), who.why());
    }
    Reporter reporter = who.body().get().reporter();
    Report report =
        report(source, reporter, year.get(), form.report().get())
            .withIssued(imprint.issued(remarks))
            .withRemarks(remarks.problems());
    return new ReadResult.Parsed(report, layout.view().text(), bytes);
  }

  private static Report report(
      Source source, Reporter who, Years.Decision year, OlderReports.Decision found) {
    return new Report(
        source,
        who,
        year.year(),
        year.told(),
        year.period(),
        found.form(),
        found.told(),
        found.sections(),
        found.tables(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static ReadResult refused(Source source, Code code, String found) {
    return new ReadResult.Refused(List.of(new Problem(code, Place.of(source.file()), found)));
  }
}
